#!/bin/sh
# exchange.sh TRANSPORT SERVER CLIENT
#
# Starts the command line SERVER, runs the command line CLIENT as soon as somebody has port 1234 of TRANSPORT (tcp or
# udp), and ends the server. Prints what both print, and exits as the client does.
#
# The programs of a lecture say nothing when they are ready, so this looks into the kernel's table of sockets, where
# port 1234 is 04D2 and 0A says that a TCP socket listens.
case $1 in
tcp) ready=':04D2 0*:0000 0A ' ;;
udp) ready=':04D2 0*:0000 07 ' ;;
esac

# A process group of its own, so that the child of a wrapper ends with it; KILL, because who runs tests may block TERM.
setsid sh -c "exec $2" &
server=$!
trap 'kill -KILL -$server 2>/dev/null' EXIT
until cat "/proc/net/$1" "/proc/net/${1}6" 2>/dev/null | grep -q "$ready"; do
  kill -0 $server 2>/dev/null || { echo "the server ended before it had its port: $2"; exit 1; }
  sleep 0.01
done
timeout 20 sh -c "$3"
