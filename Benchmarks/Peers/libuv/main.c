// libuv, one loop: what can be written at once is, and the rest is queued. The last two arguments are what to serve,
// and where.
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uv.h>

#include "workload.h"

enum { REQUESTS_AT_ONCE = 4096, DATAGRAMS_AT_ONCE = 20, LONGEST_DATAGRAM = 65536 };

union stream {  // the handle of a connection, TCP or Unix
  uv_handle_t handle;
  uv_stream_t stream;
  uv_tcp_t tcp;
  uv_pipe_t pipe;
};

struct connection {
  union stream socket;
  size_t received;  // of the present block
  unsigned queued;  // writes; while there are some, an echo receives nothing
};

struct queued_write {
  uv_write_t request;
  struct connection *connection;
  char bytes[];
};

static char buffer[BULK_BUFFER];
static int is_unix;
static uv_read_cb on_read;

static void check(int status, const char *what) {
  if (status >= 0) return;
  fprintf(stderr, "%s: %s\n", what, uv_strerror(status));
  exit(2);
}

static void *allocated(size_t size) {
  void *memory = calloc(1, size);
  if (!memory) abort();
  return memory;
}

static void on_closed(uv_handle_t *handle) { free(handle); }

static void close_connection(struct connection *connection) {
  if (!uv_is_closing(&connection->socket.handle)) uv_close(&connection->socket.handle, on_closed);
}

static void lend_buffer(uv_handle_t *handle, size_t suggested, uv_buf_t *lent) {
  (void)handle, (void)suggested;
  *lent = uv_buf_init(buffer, sizeof buffer);
}

static void on_written(uv_write_t *request, int status) {
  struct queued_write *write = (struct queued_write *)request;
  struct connection *connection = write->connection;
  free(write);
  if (status < 0) return close_connection(connection);
  if (--connection->queued == 0) uv_read_start(&connection->socket.stream, lend_buffer, on_read);
}

static void send_bytes(struct connection *connection, char *bytes, size_t length) {
  uv_buf_t whole = uv_buf_init(bytes, length);
  int sent = connection->queued ? UV_EAGAIN : uv_try_write(&connection->socket.stream, &whole, 1);
  if (sent == UV_EAGAIN) sent = 0;
  if (sent < 0) return close_connection(connection);
  if ((size_t)sent == length) return;
  struct queued_write *write = allocated(sizeof *write + length - sent);
  memcpy(write->bytes, bytes + sent, length - sent);
  write->connection = connection;
  connection->queued++;
  uv_read_stop(&connection->socket.stream);
  uv_buf_t rest = uv_buf_init(write->bytes, length - sent);
  uv_write(&write->request, &connection->socket.stream, &rest, 1, on_written);
}

static void answer(uv_stream_t *stream, ssize_t count, const uv_buf_t *lent) {
  static char replies[BULK_BUFFER * LONGEST_REPLY];
  struct connection *connection = (struct connection *)stream;
  if (count < 0) return close_connection(connection);
  size_t length = 0, reply = 1;
  for (ssize_t i = 0; i < count && reply > 0; i++)
    length += reply = write_reply((uint8_t)lent->base[i], replies + length);
  if (length > 0) send_bytes(connection, replies, length);
  if (reply == 0) close_connection(connection);
}

static void acknowledge(uv_stream_t *stream, ssize_t count, const uv_buf_t *lent) {
  (void)lent;
  struct connection *connection = (struct connection *)stream;
  if (count < 0) return close_connection(connection);
  connection->received += count;
  if (connection->received < BLOCK) return;
  connection->received -= BLOCK;
  char acknowledgement = ACKNOWLEDGEMENT;
  send_bytes(connection, &acknowledgement, 1);
}

static void echo(uv_stream_t *stream, ssize_t count, const uv_buf_t *lent) {
  struct connection *connection = (struct connection *)stream;
  if (count < 0) return close_connection(connection);
  if (count > 0) send_bytes(connection, lent->base, count);
}

static void on_client(uv_stream_t *listener, int status) {
  if (status < 0) return;
  struct connection *connection = allocated(sizeof *connection);
  if (is_unix)
    uv_pipe_init(listener->loop, &connection->socket.pipe, 0);
  else
    uv_tcp_init(listener->loop, &connection->socket.tcp);
  if (uv_accept(listener, &connection->socket.stream) < 0) return close_connection(connection);
  if (!is_unix) uv_tcp_nodelay(&connection->socket.tcp, 1);
  uv_read_start(&connection->socket.stream, lend_buffer, on_read);
}

static struct sockaddr_in loopback(const char *port) {
  struct sockaddr_in address;
  uv_ip4_addr("127.0.0.1", atoi(port), &address);
  return address;
}

static void serve_streams(uv_loop_t *loop, const char *place) {
  static union stream listener;
  is_unix = strchr(place, '/') != NULL;
  if (is_unix) {
    uv_pipe_init(loop, &listener.pipe, 0);
    check(uv_pipe_bind(&listener.pipe, place), place);
  } else {
    struct sockaddr_in address = loopback(place);
    uv_tcp_init(loop, &listener.tcp);
    check(uv_tcp_bind(&listener.tcp, (struct sockaddr *)&address, 0), place);
  }
  check(uv_listen(&listener.stream, 4096, on_client), place);
}

static void lend_datagram_buffer(uv_handle_t *handle, size_t suggested, uv_buf_t *lent) {
  (void)handle, (void)suggested;
  static char datagrams[DATAGRAMS_AT_ONCE * LONGEST_DATAGRAM];
  *lent = uv_buf_init(datagrams, sizeof datagrams);
}

static void on_datagram(uv_udp_t *socket, ssize_t count, const uv_buf_t *lent, const struct sockaddr *sender,
                        unsigned flags) {
  (void)flags;
  char reply[LONGEST_REPLY];
  if (count <= 0 || !sender) return;
  uv_buf_t whole = uv_buf_init(reply, write_reply((uint8_t)lent->base[0], reply));
  if (whole.len > 0) uv_udp_try_send(socket, &whole, 1, sender);  // a full socket loses it, as networks do
}

static void serve_datagrams(uv_loop_t *loop, const char *port) {
  static uv_udp_t socket;
  struct sockaddr_in address = loopback(port);
  check(uv_udp_init_ex(loop, &socket, AF_INET | UV_UDP_RECVMMSG), port);
  check(uv_udp_bind(&socket, (struct sockaddr *)&address, 0), port);
  check(uv_udp_recv_start(&socket, lend_datagram_buffer, on_datagram), port);
}

int main(int count, char **arguments) {
  if (count == 2 && !strcmp(arguments[1], "--version")) return printf("libuv %s\n", uv_version_string()) < 0;
  const char *service = count == 3 ? arguments[1] : "";
  on_read = !strcmp(service, "reply") ? answer : !strcmp(service, "upload") ? acknowledge : echo;
  if (on_read == echo && strcmp(service, "echo") && strcmp(service, "datagrams"))
    return fprintf(stderr, "usage: server reply|upload|echo|datagrams PORT|PATH\n"), 2;
  signal(SIGPIPE, SIG_IGN);
  uv_loop_t *loop = uv_default_loop();
  if (!strcmp(service, "datagrams"))
    serve_datagrams(loop, arguments[2]);
  else
    serve_streams(loop, arguments[2]);
  printf("listening %s\n", arguments[2]);
  fflush(stdout);
  return uv_run(loop, UV_RUN_DEFAULT);
}
