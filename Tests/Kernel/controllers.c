// Two Bluetooth BR/EDR controllers joined by a wire, over /dev/vhci: enough of the host controller interface for the
// kernel to power them up, to page, and to carry ACL links (L2CAP, RFCOMM) and eSCO links (SCO). No radio, no pairing,
// no LE. Source of the numbers: Bluetooth Core Specification, volume 4, part E, sections 7.1 to 7.7.
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum { COMMAND = 1, ACL = 2, SCO = 3, EVENT = 4, VENDOR = 255 };
enum { ACL_LINK = 1, ESCO_LINK = 2 };

static struct {
  int fd;
  uint8_t address[6], scans;
} controller[2];

static struct link {
  int used, kind, up;
  uint16_t handle;
} links[16];

// 3 and 5 slot packets, SCO HV2 and HV3, eSCO EV3; no simple pairing, no LE.
static const uint8_t features[8] = {0x03, 0x38, 0x00, 0x80, 0, 0, 0, 0};

static void event(int i, uint8_t code, const void *bytes, uint8_t count) {
  uint8_t packet[260] = {EVENT, code, count};
  memcpy(packet + 3, bytes, count);
  if (write(controller[i].fd, packet, count + 3) < 0) perror("event");
}

static void complete(int i, uint16_t op, const void *answer, uint8_t count) {
  uint8_t bytes[258] = {1, op & 255, op >> 8};
  memcpy(bytes + 3, answer, count);
  event(i, 0x0e, bytes, count + 3);
}

static void status(int i, uint16_t op) { event(i, 0x0f, (uint8_t[]){0, 1, op & 255, op >> 8}, 4); }

static struct link *with_handle(uint16_t handle) {
  for (int k = 0; k < 16; k++)
    if (links[k].used && links[k].handle == handle) return &links[k];
  return NULL;
}

static struct link *pending(int kind) {
  for (int k = 0; k < 16; k++)
    if (links[k].used && !links[k].up && links[k].kind == kind) return &links[k];
  return NULL;
}

static struct link *new_link(int kind) {
  static uint16_t next = 1;
  for (int k = 0; k < 16; k++)
    if (!links[k].used) {
      links[k] = (struct link){1, kind, 0, next++};
      return &links[k];
    }
  return NULL;
}

static void request(int to, uint8_t kind) {
  uint8_t bytes[10] = {0};
  memcpy(bytes, controller[!to].address, 6);
  bytes[9] = kind;
  event(to, 0x04, bytes, 10);
}

// An eSCO link's interval, lengths and air mode are those of EV3 with CVSD.
static void connected(int i, int kind, uint8_t error, uint16_t handle) {
  uint8_t bytes[17] = {error, handle & 255, handle >> 8};
  memcpy(bytes + 3, controller[!i].address, 6);
  bytes[9] = kind;
  if (kind == ACL_LINK) {
    event(i, 0x03, bytes, 11);
  } else {
    bytes[10] = 12, bytes[11] = 4, bytes[12] = 60, bytes[14] = 60, bytes[16] = 2;
    event(i, 0x2c, bytes, 17);
  }
}

static void settle(int i, uint16_t op, int kind, uint8_t error) {
  struct link *link = pending(kind);
  status(i, op);
  if (!link) return;
  link->up = !error;
  link->used = !error;
  connected(i, kind, error, error ? 0 : link->handle);
  connected(!i, kind, error, error ? 0 : link->handle);
}

static void hang_up(int i, const uint8_t *given, uint16_t handle) {
  struct link *link = with_handle(handle);
  status(i, 0x0406);
  if (!link) return;
  link->used = 0;
  event(i, 0x05, (uint8_t[]){0, given[0], given[1], 0x16}, 4);
  event(!i, 0x05, (uint8_t[]){0, given[0], given[1], given[2]}, 4);
}

static void command(int i, const uint8_t *bytes, int count) {
  uint16_t op = bytes[0] | bytes[1] << 8, handle = count >= 5 ? bytes[3] | bytes[4] << 8 : 0;
  const uint8_t *given = bytes + 3;
  uint8_t answer[255] = {0};
  switch (op) {
    case 0x0405:  // Create Connection
      status(i, op);
      if (memcmp(given, controller[!i].address, 6) || !(controller[!i].scans & 2) || !new_link(ACL_LINK))
        connected(i, ACL_LINK, 0x04, 0);
      else
        request(!i, ACL_LINK);
      return;
    case 0x0409: settle(i, op, ACL_LINK, 0); return;
    case 0x040a: settle(i, op, ACL_LINK, given[6]); return;
    case 0x0428:  // Setup Synchronous Connection
      status(i, op);
      if (with_handle(handle) && new_link(ESCO_LINK))
        request(!i, ESCO_LINK);
      else
        connected(i, ESCO_LINK, 0x02, 0);
      return;
    case 0x0429: settle(i, op, ESCO_LINK, 0); return;
    case 0x042a: settle(i, op, ESCO_LINK, given[6]); return;
    case 0x0406: hang_up(i, given, handle); return;
    case 0x041b: case 0x041c: case 0x041d: case 0x041f: {  // what the other side is like
      uint8_t codes[] = {0x0b, 0x23, 0x0c, 0, 0x1c}, sizes[] = {11, 13, 8, 0, 5}, k = op - 0x041b;
      status(i, op);
      answer[1] = given[0], answer[2] = given[1];
      if (op == 0x041b) memcpy(answer + 3, features, 8);
      if (op == 0x041c) answer[3] = given[2], memcpy(answer + 5, features, 8);
      if (op == 0x041d) answer[3] = 6;
      event(i, codes[k], answer, sizes[k]);
      return;
    }
    case 0x0419:  // Remote Name Request
      status(i, op);
      memcpy(answer + 1, given, 6);
      strcpy((char *)answer + 7, "wire");
      event(i, 0x07, answer, 255);
      return;
    case 0x080c: case 0x080d:  // link policy
      answer[1] = given[0], answer[2] = given[1];
      complete(i, op, answer, op & 1 ? 3 : 5);
      return;
    case 0x0c03: controller[i].scans = 0; complete(i, op, answer, 1); return;
    case 0x0c1a: controller[i].scans = given[0]; complete(i, op, answer, 1); return;
    case 0x0c14: strcpy((char *)answer + 1, "wire"); complete(i, op, answer, 249); return;
    case 0x0c1b: case 0x0c0d: complete(i, op, answer, 5); return;
    case 0x0c23: complete(i, op, answer, 4); return;
    case 0x0c25: answer[1] = 0x60; complete(i, op, answer, 3); return;
    case 0x0c38: answer[1] = 1; complete(i, op, answer, 2); return;
    case 0x0c39:  // the general inquiry's code
      answer[1] = 1, answer[2] = 0x33, answer[3] = 0x8b, answer[4] = 0x9e;
      complete(i, op, answer, 5);
      return;
    case 0x0c46: complete(i, op, answer, 2); return;
    case 0x1001: answer[1] = 6, answer[4] = 6; complete(i, op, answer, 9); return;  // version 4.0
    case 0x1002: complete(i, op, answer, 65); return;
    case 0x1003: memcpy(answer + 1, features, 8); complete(i, op, answer, 9); return;
    case 0x1004: answer[1] = given[0], memcpy(answer + 3, features, 8); complete(i, op, answer, 11); return;
    case 0x1005:  // ACL packets of 1021 bytes, SCO packets of 64, 8 of each
      answer[1] = 0xfd, answer[2] = 3, answer[3] = 64, answer[4] = 8, answer[6] = 8;
      complete(i, op, answer, 8);
      return;
    case 0x1009: memcpy(answer + 1, controller[i].address, 6); complete(i, op, answer, 7); return;
    default: complete(i, op, answer, 1); return;  // everything else went well
  }
}

static void packet(int i, uint8_t *bytes, int count) {
  uint16_t handle = (bytes[1] | bytes[2] << 8) & 0xfff;
  if (bytes[0] == COMMAND && count >= 4) command(i, bytes + 1, count - 1);
  if (bytes[0] == ACL && count >= 5) {
    if (!(bytes[2] & 0x30)) bytes[2] |= 0x20;  // a start that is not to be flushed arrives as a start
    if (with_handle(handle) && write(controller[!i].fd, bytes, count) < 0) perror("ACL");
    event(i, 0x13, (uint8_t[]){1, handle & 255, handle >> 8, 1, 0}, 5);  // gives the credit back
  }
  if (bytes[0] == SCO && count >= 4 && with_handle(handle) && write(controller[!i].fd, bytes, count) < 0) perror("SCO");
}

// Powers both up and lets them be found; HCIDEVUP is 201 and HCISETSCAN 221 of the ioctls of 'H'.
static int power_up(void) {
  int fd = socket(31, SOCK_RAW, 1);
  for (int i = 0; i < 2; i++) {
    struct {
      uint16_t device;
      uint32_t option;
    } scan = {i, 3};
    int answer = -1;
    for (int tries = 0; tries < 100 && (answer = ioctl(fd, _IOW('H', 201, int), i)) && errno != EALREADY; tries++)
      usleep(100000);
    if ((answer && errno != EALREADY) || ioctl(fd, _IOW('H', 221, int), &scan)) {
      perror("controller");
      return 1;
    }
  }
  return 0;
}

int controllers(void) {
  for (int i = 0; i < 2; i++) {
    uint8_t make[2] = {VENDOR, 0}, address[6] = {0x40 + i, 0, 0, 0x5f, 0xab, 0x02};
    memcpy(controller[i].address, address, 6);
    if ((controller[i].fd = open("/dev/vhci", O_RDWR)) < 0 || write(controller[i].fd, make, 2) != 2) {
      perror("/dev/vhci");
      return 1;
    }
  }
  if (!fork()) _exit(power_up());
  for (;;) {
    struct pollfd both[2] = {{controller[0].fd, POLLIN, 0}, {controller[1].fd, POLLIN, 0}};
    if (poll(both, 2, -1) < 0) return 1;
    for (int i = 0; i < 2; i++) {
      uint8_t bytes[2048];
      ssize_t count = both[i].revents & POLLIN ? read(controller[i].fd, bytes, sizeof bytes) : 0;
      if (count >= 2) packet(i, bytes, (int)count);
    }
    int status;
    if (waitpid(-1, &status, WNOHANG) > 0) {
      printf("controllers are %s\n", WIFEXITED(status) && !WEXITSTATUS(status) ? "up" : "down");
      fflush(stdout);
    }
  }
}
