#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <net/if.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "TraceSupport.h"

static void add_number(struct nlmsghdr *message, unsigned short kind, uint32_t number) {
  struct rtattr *attribute = (struct rtattr *)((char *)message + NLMSG_ALIGN(message->nlmsg_len));
  attribute->rta_type = kind;
  attribute->rta_len = RTA_LENGTH(sizeof number);
  memcpy(RTA_DATA(attribute), &number, sizeof number);
  message->nlmsg_len = NLMSG_ALIGN(message->nlmsg_len) + RTA_LENGTH(sizeof number);
}

static int ask(int netlink, const struct sockets_drop *drop) {
  struct {
    struct nlmsghdr head;
    struct rtmsg route;
    char attributes[64];
  } message = {
      .head = {.nlmsg_len = NLMSG_LENGTH(sizeof message.route),
               .nlmsg_type = RTM_NEWROUTE,
               .nlmsg_flags = NLM_F_REQUEST | NLM_F_ACK | NLM_F_CREATE | NLM_F_REPLACE},
      .route = {.rtm_family = AF_INET,
                .rtm_dst_len = drop->length,
                .rtm_table = RT_TABLE_MAIN,
                .rtm_protocol = RTPROT_STATIC,
                .rtm_scope = RT_SCOPE_LINK,
                .rtm_type = RTN_UNICAST},
  };
  add_number(&message.head, RTA_DST, drop->address);
  add_number(&message.head, RTA_OIF, if_nametoindex("lo"));
  // The loopback's own address is for this host only, and would not be chosen.
  add_number(&message.head, RTA_PREFSRC, htonl(INADDR_LOOPBACK));
  if (send(netlink, &message, message.head.nlmsg_len, 0) < 0) return -errno;
  struct {
    struct nlmsghdr head;
    struct nlmsgerr error;
    char rest[256];
  } answer;
  ssize_t count = recv(netlink, &answer, sizeof answer, 0);
  if (count < 0) return -errno;
  if ((size_t)count < sizeof answer.head + sizeof answer.error.error || answer.head.nlmsg_type != NLMSG_ERROR)
    return -EPROTO;
  return answer.error.error;
}

int sockets_drop_packets(const struct sockets_drop *drops, int count) {
  if (count == 0) return 0;
  int netlink = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE), answer = 0;
  if (netlink < 0) return -errno;
  for (int index = 0; index < count && answer == 0; index++) answer = ask(netlink, drops + index);
  close(netlink);
  return answer;
}
