// What the guest needs beside `sock`, because no library of ours sets up networks:
//
//   guest appletalk INTERFACE NETWORK NODE   gives an interface an AppleTalk address
//   guest controllers                        joins two Bluetooth controllers by a wire, and stays
//   guest listen                             listens over SCTP on port 5001 and over vsock on port 5002, and stays
#include <arpa/inet.h>
#include <errno.h>
#include <linux/vm_sockets.h>
#include <net/if.h>
#include <netinet/in.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

int controllers(void);

// Source: ddp(7). The range of networks lies over the last bytes of the address.
static int appletalk(const char *interface, int network, int node) {
  struct {
    uint16_t family;
    uint8_t port, nothing;
    uint16_t network;
    uint8_t node, nothing2, phase, nothing3;
    uint16_t first, last;
    uint8_t rest[2];
  } address = {.family = AF_APPLETALK, .network = htons(network), .node = node, .phase = 2};
  int is_loopback = !strcmp(interface, "lo");
  address.first = htons(is_loopback ? 0 : network);
  address.last = htons(is_loopback ? 0xfffe : network);
  struct ifreq request = {0};
  strncpy(request.ifr_name, interface, IFNAMSIZ - 1);
  memcpy(&request.ifr_addr, &address, sizeof address);
  int fd = socket(AF_APPLETALK, SOCK_DGRAM, 0);
  if (fd < 0 || ioctl(fd, SIOCSIFADDR, &request)) {
    perror(interface);
    return 1;
  }
  return 0;
}

static int listen_on(int family, int protocol, const void *address, unsigned size) {
  int fd = socket(family, SOCK_STREAM, protocol);
  if (fd >= 0 && !bind(fd, address, size) && !listen(fd, 7)) return 0;
  perror(family == AF_INET ? "sctp" : "vsock");
  return 1;
}

static int listeners(void) {
  struct sockaddr_in sctp = {.sin_family = AF_INET, .sin_port = htons(5001)};
  struct sockaddr_vm vsock = {.svm_family = AF_VSOCK, .svm_port = 5002, .svm_cid = VMADDR_CID_ANY};
  sctp.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (listen_on(AF_INET, IPPROTO_SCTP, &sctp, sizeof sctp)) return 1;
  if (listen_on(AF_VSOCK, 0, &vsock, sizeof vsock)) return 1;
  puts("listening");
  fflush(stdout);
  return pause();
}

int main(int count, char **words) {
  if (count == 5 && !strcmp(words[1], "appletalk")) return appletalk(words[2], atoi(words[3]), atoi(words[4]));
  if (count == 2 && !strcmp(words[1], "controllers")) return controllers();
  if (count == 2 && !strcmp(words[1], "listen")) return listeners();
  fprintf(stderr, "usage: guest appletalk INTERFACE NETWORK NODE | guest controllers | guest listen\n");
  return 2;
}
