#pragma once
#include <sys/types.h>

// Starts a program with pipes as its standard input, output and errors. Our ends go to `ends`, in that order; the
// program has no other descriptor of ours, the usual signal mask and the usual actions for signals.
//
// Returns the process, or -1 with errno set, and then nothing is left open. Corresponds to posix_spawn(3).
pid_t spawn_program(const char *path, char *const arguments[], char *const environment[], int ends[3]);

// Writes everything, or as much as somebody reads. A reader that went away raises no signal.
void write_quietly(int descriptor, const void *bytes, size_t count);

// Waits for the end of a child, but leaves it there, so that its number stays taken. Returns its exit code; 128 + the
// signal where one ended it.
int await_end(pid_t process);

// Waits for the end of a process that need not be a child. Returns 1 if it has ended, 0 if it is there still after so
// many milliseconds.
int await_end_of_any(pid_t process, int milliseconds);
