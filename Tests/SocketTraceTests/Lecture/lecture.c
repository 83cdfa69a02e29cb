// The lecture's exchange in C: lecture server|client tcp|udp 127.0.0.1|::1, at port 1234.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int count, char **words) {
  if (count != 4) return 64;
  int is_server = strcmp(words[1], "server") == 0, is_tcp = strcmp(words[2], "tcp") == 0, one = 1;
  struct sockaddr_in four = {.sin_family = AF_INET, .sin_port = htons(1234)};
  struct sockaddr_in6 six = {.sin6_family = AF_INET6, .sin6_port = htons(1234)};
  int is_six = inet_pton(AF_INET6, words[3], &six.sin6_addr) == 1;
  inet_pton(AF_INET, words[3], &four.sin_addr);
  struct sockaddr *address = is_six ? (struct sockaddr *)&six : (struct sockaddr *)&four;
  socklen_t length = is_six ? sizeof six : sizeof four;
  char bytes[16] = {0x1b};

  int s = socket(is_six ? AF_INET6 : AF_INET, is_tcp ? SOCK_STREAM : SOCK_DGRAM, 0);
  if (is_server) {
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    if (bind(s, address, length) < 0) return 71;
    if (is_tcp) {
      listen(s, 1);
      int c = accept(s, NULL, NULL);
      if (recv(c, bytes, sizeof bytes, 0) == 1 && bytes[0] == 0x1b) send(c, "first!", 6, 0);
      recv(c, bytes, sizeof bytes, 0);
      close(c);
    } else {
      struct sockaddr_storage sender;
      socklen_t room = sizeof sender;
      if (recvfrom(s, bytes, sizeof bytes, 0, (struct sockaddr *)&sender, &room) == 1)
        sendto(s, "first!", 6, 0, (struct sockaddr *)&sender, room);
    }
  } else if (is_tcp) {
    if (connect(s, address, length) < 0) return 69;
    send(s, bytes, 1, 0);
    recv(s, bytes, sizeof bytes, 0);
  } else {
    sendto(s, bytes, 1, 0, address, length);
    recv(s, bytes, sizeof bytes, 0);
  }
  close(s);
  return memcmp(bytes, "first!", 6) == 0 || is_server ? 0 : 1;
}
