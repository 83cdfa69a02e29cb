#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/if_packet.h>
#include <net/ethernet.h>
#include <net/if.h>
#include <net/if_arp.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "TraceSupport.h"

#ifndef PACKET_IGNORE_OUTGOING
#define PACKET_IGNORE_OUTGOING 23
#endif

// What the child says: how far it came, and why no further.
struct report {
  int32_t step, error;
};

static const char *const steps[] = {
    "make a user and a network namespace", "write /proc/self/setgroups", "write /proc/self/uid_map",
    "write /proc/self/gid_map",            "bring the loopback up",      "have packets dropped",
    "hand the network over",
};

static int write_file(const char *path, const char *text) {
  int file = open(path, O_WRONLY | O_CLOEXEC);
  if (file < 0) return -1;
  ssize_t written = write(file, text, strlen(text));
  close(file);
  return written < 0 ? -1 : 0;
}

static int raise_loopback(void) {
  struct ifreq request = {.ifr_name = "lo", .ifr_flags = IFF_UP};
  int any = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  int answer = any < 0 ? -1 : ioctl(any, SIOCSIFFLAGS, &request);
  if (any >= 0) close(any);
  return answer;
}

int sockets_open_capture(const char *interface) {
  int capture = socket(AF_PACKET, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (capture < 0) return -errno;
  int on = 1, room = 32 << 20;
  // More than rmem_max where we may: a burst must fit between two looks.
  if (setsockopt(capture, SOL_SOCKET, SO_RCVBUFFORCE, &room, sizeof room) < 0)
    setsockopt(capture, SOL_SOCKET, SO_RCVBUF, &room, sizeof room);
  setsockopt(capture, SOL_SOCKET, SO_TIMESTAMPNS, &on, sizeof on);
  // A loopback shows each packet on its way out as well. Linux 4.20; an older one is told apart by who reads.
  if (interface) setsockopt(capture, SOL_PACKET, PACKET_IGNORE_OUTGOING, &on, sizeof on);
  struct sockaddr_ll where = {
      .sll_family = AF_PACKET,
      .sll_protocol = htons(ETH_P_ALL),
      .sll_ifindex = interface ? (int)if_nametoindex(interface) : 0,
  };
  if ((interface && where.sll_ifindex == 0) || bind(capture, (struct sockaddr *)&where, sizeof where) < 0) {
    int error = errno;
    close(capture);
    return -error;
  }
  return capture;
}

ssize_t sockets_capture_next(int capture, void *bytes, size_t room, struct sockets_packet *packet) {
  struct sockaddr_ll from = {0};
  struct iovec one = {bytes, room};
  char control[128];
  struct msghdr message = {
      .msg_name = &from,
      .msg_namelen = sizeof from,
      .msg_iov = &one,
      .msg_iovlen = 1,
      .msg_control = control,
      .msg_controllen = sizeof control,
  };
  ssize_t count = recvmsg(capture, &message, MSG_DONTWAIT | MSG_TRUNC);
  if (count < 0) return -errno;
  packet->stamp = 0;
  packet->kind = from.sll_pkttype;
  packet->loopback = from.sll_hatype == ARPHRD_LOOPBACK;
  packet->length = (uint32_t)count;
  for (struct cmsghdr *entry = CMSG_FIRSTHDR(&message); entry; entry = CMSG_NXTHDR(&message, entry)) {
    if (entry->cmsg_level != SOL_SOCKET || entry->cmsg_type != SCM_TIMESTAMPNS) continue;
    struct timespec stamp;
    memcpy(&stamp, CMSG_DATA(entry), sizeof stamp);
    packet->stamp = (int64_t)stamp.tv_sec * 1000000000 + stamp.tv_nsec;
  }
  return (size_t)count < room ? count : (ssize_t)room;
}

int sockets_capture_ring(int capture, struct sockets_packet_ring *ring) {
  *ring = (struct sockets_packet_ring){NULL, 4096, 4096, 0};
  int version = TPACKET_V2;
  // 16 MB: what comes between two looks must fit.
  struct tpacket_req room = {
      .tp_block_size = 65536, .tp_block_nr = 256, .tp_frame_size = ring->frame, .tp_frame_nr = ring->frames};
  if (setsockopt(capture, SOL_PACKET, PACKET_VERSION, &version, sizeof version) < 0) return -errno;
  if (setsockopt(capture, SOL_PACKET, PACKET_RX_RING, &room, sizeof room) < 0) return -errno;
  size_t size = (size_t)ring->frame * ring->frames;
  void *memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, capture, 0);
  if (memory == MAP_FAILED) return -errno;
  ring->memory = memory;
  return 0;
}

ssize_t sockets_packet_ring_next(
    struct sockets_packet_ring *ring, void *bytes, size_t room, struct sockets_packet *packet) {
  char *frame = (char *)ring->memory + (size_t)ring->next * ring->frame;
  struct tpacket2_hdr *head = (struct tpacket2_hdr *)frame;
  if (!(__atomic_load_n(&head->tp_status, __ATOMIC_ACQUIRE) & TP_STATUS_USER)) return -EAGAIN;
  struct sockaddr_ll *from = (struct sockaddr_ll *)(frame + TPACKET_ALIGN(sizeof *head));
  size_t count = head->tp_snaplen < room ? head->tp_snaplen : room;
  memcpy(bytes, frame + head->tp_net, count);
  *packet = (struct sockets_packet){
      .stamp = (int64_t)head->tp_sec * 1000000000 + head->tp_nsec,
      .kind = from->sll_pkttype,
      .loopback = from->sll_hatype == ARPHRD_LOOPBACK,
      .length = head->tp_len,
  };
  __atomic_store_n(&head->tp_status, TP_STATUS_KERNEL, __ATOMIC_RELEASE);
  ring->next = (ring->next + 1) % ring->frames;
  return (ssize_t)count;
}

void sockets_packet_ring_release(struct sockets_packet_ring *ring) {
  if (ring->memory) munmap(ring->memory, (size_t)ring->frame * ring->frames);
  ring->memory = NULL;
}

int sockets_capture_drops(int capture) {
  struct tpacket_stats statistics;
  socklen_t length = sizeof statistics;
  if (getsockopt(capture, SOL_PACKET, PACKET_STATISTICS, &statistics, &length) < 0) return -errno;
  return (int)statistics.tp_drops;
}

static int hand_over(int channel, struct report report, const int *descriptors, int count) {
  char control[CMSG_SPACE(3 * sizeof(int))] = {0};
  struct iovec one = {&report, sizeof report};
  struct msghdr message = {.msg_iov = &one, .msg_iovlen = 1};
  if (count > 0) {
    message.msg_control = control;
    message.msg_controllen = CMSG_SPACE((size_t)count * sizeof(int));
    struct cmsghdr *entry = CMSG_FIRSTHDR(&message);
    entry->cmsg_level = SOL_SOCKET;
    entry->cmsg_type = SCM_RIGHTS;
    entry->cmsg_len = CMSG_LEN((size_t)count * sizeof(int));
    memcpy(CMSG_DATA(entry), descriptors, (size_t)count * sizeof(int));
  }
  return sendmsg(channel, &message, MSG_NOSIGNAL) < 0 ? -1 : 0;
}

// Reads what the child hands over, closes the channel and waits for the child. 0, or -errno.
static int take_over(int channel, pid_t child, struct report *report, int *descriptors, int room) {
  char control[CMSG_SPACE(3 * sizeof(int))];
  struct iovec one = {report, sizeof *report};
  struct msghdr message = {
      .msg_iov = &one, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
  ssize_t count;
  do count = recvmsg(channel, &message, MSG_CMSG_CLOEXEC);
  while (count < 0 && errno == EINTR);
  close(channel);
  while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {}
  if (count != sizeof *report) return -EPIPE;
  struct cmsghdr *entry = CMSG_FIRSTHDR(&message);
  if (!entry || entry->cmsg_type != SCM_RIGHTS) return 0;
  int count_of_them = (int)((entry->cmsg_len - CMSG_LEN(0)) / sizeof(int));
  if (count_of_them > room) count_of_them = room;
  memcpy(descriptors, CMSG_DATA(entry), (size_t)count_of_them * sizeof(int));
  return 0;
}

// In the child, which has one thread and may not touch the heap.
static int make_and_hand_over(
    int channel, int as_user, const char *users, const char *groups, const struct sockets_drop *drops, int count) {
  struct report report = {0, 0};
  if (unshare(CLONE_NEWNET | (as_user ? CLONE_NEWUSER : 0)) < 0) goto failed;
  if (as_user) {
    report.step = 1;
    if (write_file("/proc/self/setgroups", "deny") < 0) goto failed;
    report.step = 2;
    if (write_file("/proc/self/uid_map", users) < 0) goto failed;
    report.step = 3;
    if (write_file("/proc/self/gid_map", groups) < 0) goto failed;
  }
  report.step = 4;
  if (raise_loopback() < 0) goto failed;
  report.step = 5;
  int answer = sockets_drop_packets(drops, count);
  if (answer < 0) {
    errno = -answer;
    goto failed;
  }
  report.step = 6;
  int descriptors[3] = {
      open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC),
      open("/proc/self/ns/user", O_RDONLY | O_CLOEXEC),
      sockets_open_capture("lo"),
  };
  if (descriptors[0] < 0 || descriptors[1] < 0) goto failed;
  return hand_over(channel, report, descriptors, descriptors[2] < 0 ? 2 : 3);
failed:
  report.error = errno;
  return hand_over(channel, report, NULL, 0);
}

// A child and a channel to it: the first end is this process's. The child or 0 as of fork(2), or a negative errno.
static pid_t fork_with_channel(int channel[2]) {
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, channel) < 0) return -errno;
  pid_t child = fork();
  if (child >= 0) return child;
  int error = errno;
  close(channel[0]);
  close(channel[1]);
  return -error;
}

int sockets_make_network(
    int as_user, const struct sockets_drop *drops, int count, struct sockets_network *network, const char **step) {
  *network = (struct sockets_network){-1, -1, -1};
  *step = "start a process for the network";
  char users[64], groups[64];
  snprintf(users, sizeof users, "%u %u 1", geteuid(), geteuid());
  snprintf(groups, sizeof groups, "%u %u 1", getegid(), getegid());
  int channel[2];
  pid_t child = fork_with_channel(channel);
  if (child < 0) return child;
  if (child == 0) _exit(make_and_hand_over(channel[1], as_user, users, groups, drops, count) < 0);
  close(channel[1]);

  struct report report = {6, EPIPE};
  int descriptors[3] = {-1, -1, -1};
  int answer = take_over(channel[0], child, &report, descriptors, 3);
  *step = steps[report.step];
  if (answer < 0) return answer;
  if (report.error != 0) return -report.error;
  if (descriptors[0] < 0) return -EPIPE;
  network->net = descriptors[0];
  network->user = descriptors[1];
  network->capture = descriptors[2];
  if (!as_user) {
    // Nothing to enter: it is our own.
    close(network->user);
    network->user = -1;
  }
  return 0;
}

// In the child, which has one thread and may not touch the heap.
static int open_and_hand_over(
    int channel, const struct sockets_network *network, int domain, int type, int protocol) {
  struct report report = {0, 0};
  int one = -1;
  if ((network->user >= 0 && setns(network->user, CLONE_NEWUSER) < 0) ||
      (network->net >= 0 && setns(network->net, CLONE_NEWNET) < 0) ||
      (one = socket(domain, type | SOCK_CLOEXEC, protocol)) < 0)
    report.error = errno;
  return hand_over(channel, report, &one, one < 0 ? 0 : 1);
}

int sockets_socket_in_network(const struct sockets_network *network, int domain, int type, int protocol) {
  if (network->net < 0) {
    int one = socket(domain, type | SOCK_CLOEXEC, protocol);
    return one < 0 ? -errno : one;
  }
  int channel[2];
  pid_t child = fork_with_channel(channel);
  if (child < 0) return child;
  if (child == 0) _exit(open_and_hand_over(channel[1], network, domain, type, protocol) < 0);
  close(channel[1]);
  struct report report;
  int one = -1;
  int answer = take_over(channel[0], child, &report, &one, 1);
  if (answer < 0) return answer;
  if (report.error != 0) return -report.error;
  return one < 0 ? -EPIPE : one;
}
