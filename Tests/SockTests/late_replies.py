"""late_replies.py SOCK [--write FILE] [OPTION...]: what clients get of two servers that take a second to answer.

Each client sends one byte, from a pipe. One server reads to the end of the input before it answers, the other reads the
byte; the first gives up when everybody else is through, and six seconds have passed. All run side by side. The options
are for sock. Prints a table in Markdown, which --write puts into FILE between its marks.
"""
import shutil
import socket
import subprocess
import sys
import threading
import time

SETTINGS = [
    ("nc.openbsd", []), ("nc.openbsd", ["-N"]), ("nc.openbsd", ["-q1"]), ("nc.traditional", []),
    ("nc.traditional", ["-q1"]), ("ncat", []), ("ncat", ["--no-shutdown"]), ("socat", None), ("socat", ["-t5"]),
]
PATIENCE = 6
MARKS = ("<!-- late replies -->\n", "<!-- /late replies -->\n")


class Server:
    """Answers each connection a second after its request is complete."""

    def __init__(self, reads_to_the_end):
        self.reads_to_the_end = reads_to_the_end
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = str(self.listener.getsockname()[1])
        self.open = []
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            connection, _ = self.listener.accept()
            self.open.append(connection)
            threading.Thread(target=self.answer, args=(connection,), daemon=True).start()

    def answer(self, connection):
        try:
            while connection.recv(99) and self.reads_to_the_end:
                pass
            time.sleep(1)
            connection.sendall(b"reply")
            connection.close()
        except OSError:
            pass

    def give_up(self):
        """Ends the connections on which nothing has come to an end."""
        for connection in self.open:
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass


class Client:
    def __init__(self, name, command, server):
        self.name, self.server = name, server
        self.began = time.monotonic()
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        self.hung = False
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def run(self):
        self.output, self.errors = self.process.communicate(b"\x1b")
        self.seconds = time.monotonic() - self.began

    def result(self):
        how = "hangs" if self.hung else "reply" if self.output == b"reply" else "**lost**"
        when = "until the server gives up" if self.hung else f"{self.seconds:.1f} s"
        status = self.process.returncode
        return f"{how}, {when}" + (f", exit {status}" if how != "reply" or status else "")


def commands(sock, options, port):
    """Every client that this machine has, by its name in the table."""
    yield "`sock send`", [sock, "send", f"tcp://127.0.0.1:{port}"] + options
    for program, words in SETTINGS:
        path = shutil.which(program)
        if not path:
            continue
        if program == "socat":
            command, shown = [path] + (words or []) + ["-", f"TCP:127.0.0.1:{port}"], (words or []) + ["- TCP:…"]
        else:
            command, shown = [path] + words + ["127.0.0.1", port], words
        yield f"`{' '.join([program] + shown)}`", command


def measure(sock, options):
    servers = [Server(True), Server(False)]
    clients = [Client(name, command, s) for s in servers for name, command in commands(sock, options, s.port)]
    own = [client for client in clients if client.name == "`sock send`"]
    for client in own:
        client.thread.join()
    end = max(client.began for client in clients) + PATIENCE
    for client in clients:
        client.thread.join(max(0, end - time.monotonic()))
        client.hung = client.thread.is_alive()
    for server in servers:
        server.give_up()
    for client in clients:
        client.thread.join()
    return servers, clients, own


def main():
    sock, options = sys.argv[1], sys.argv[2:]
    path = None
    if options[:1] == ["--write"]:
        path, options = options[1], options[2:]
    servers, clients, own = measure(sock, options)
    lines = ["| client | the server reads to the end | the server reads one byte |", "|---|---|---|"]
    for name in dict.fromkeys(client.name for client in clients):
        cells = [client.result() for server in servers for client in clients
                 if client.name == name and client.server is server]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    table = "\n".join(lines) + "\n"
    print(table, end="")
    for client in own:
        print(client.errors.decode(), end="", file=sys.stderr)
    if path:
        with open(path) as file:
            before, rest = file.read().split(MARKS[0])
        with open(path, "w") as file:
            file.write(before + MARKS[0] + "\n" + table + "\n" + MARKS[1] + rest.split(MARKS[1])[1])
    return 0 if all(client.output == b"reply" and client.process.returncode == 0 for client in own) else 1


sys.exit(main())
