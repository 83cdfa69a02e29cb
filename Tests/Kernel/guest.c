// What the guest needs beside `sock`, because no library of ours sets up networks:
//
//   guest appletalk INTERFACE NETWORK NODE   gives an interface an AppleTalk address
//   guest controllers                        joins two Bluetooth controllers by a wire, and stays
#include <arpa/inet.h>
#include <errno.h>
#include <net/if.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

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

int main(int count, char **words) {
  if (count == 5 && !strcmp(words[1], "appletalk")) return appletalk(words[2], atoi(words[3]), atoi(words[4]));
  if (count == 2 && !strcmp(words[1], "controllers")) return controllers();
  fprintf(stderr, "usage: guest appletalk INTERFACE NETWORK NODE | guest controllers\n");
  return 2;
}
