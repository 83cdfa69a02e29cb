"""compare_ports.py SOCK NO_NETLINK: opens sockets of every kind in this network, which nobody else is in, and compares
what three programs see of them: sock, ss, and sock without netlink; as root also all of that as nobody.

Prints "same" and what was compared, or the differences.
"""
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile

sock, no_netlink = sys.argv[1:3]
kept = []
STATES = {
    "ESTAB": "established", "LISTEN": "listen", "UNCONN": "unconnected", "TIME-WAIT": "time-wait",
    "FIN-WAIT-2": "fin-wait-2", "CLOSE-WAIT": "close-wait", "SYN-SENT": "syn-sent",
}
UNIX = {"u_str": "unix", "u_dgr": "unix-dgram", "u_seq": "unix-seqpacket"}


def opened(family, kind, number=0):
    """A socket of that kind where this machine and this user may have one."""
    try:
        one = socket.socket(family, kind, number)
    except OSError:
        return None
    kept.append(one)
    return one


def scene():
    for family, host in (socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1"):
        listener = opened(family, socket.SOCK_STREAM)
        listener.bind((host, 0))
        listener.listen(7)
        client = opened(family, socket.SOCK_STREAM)
        client.connect(listener.getsockname())  # waits to be accepted
        other = opened(family, socket.SOCK_STREAM)
        other.connect(listener.getsockname())
        over = socket.create_connection(listener.getsockname()[:2])
        accepted = [listener.accept()[0] for _ in range(3)]
        kept.extend(accepted)
        third = opened(family, socket.SOCK_STREAM)
        third.connect(listener.getsockname())
        accepted[0].send(b"unread")
        # One connection is over, and its client closed first: TIME_WAIT. Of another one half is closed.
        over.close()
        accepted[2].close()
        other.shutdown(socket.SHUT_WR)
        for number in 0, 136:
            server = opened(family, socket.SOCK_DGRAM, number)
            if server:
                server.bind((host, 0))
                client = opened(family, socket.SOCK_DGRAM, number)
                client.connect(server.getsockname())
                client.send(b"123")
        every = opened(family, socket.SOCK_STREAM)
        every.bind(("", 0))
        every.listen(1)
        opened(family, socket.SOCK_RAW, 1 if family == socket.AF_INET else 58)
    mptcp = opened(socket.AF_INET, socket.SOCK_STREAM, 262)
    if mptcp:
        mptcp.bind(("127.0.0.1", 0))
        mptcp.listen(3)
    for kind in socket.SOCK_STREAM, socket.SOCK_SEQPACKET:
        listener = opened(socket.AF_UNIX, kind)
        listener.bind("\0compare-%d" % kind)
        listener.listen(2)
        client = opened(socket.AF_UNIX, kind)
        client.connect(listener.getsockname())
    mailbox = opened(socket.AF_UNIX, socket.SOCK_DGRAM)
    mailbox.bind("\0compare-mailbox")
    sender = opened(socket.AF_UNIX, socket.SOCK_DGRAM)
    sender.connect(mailbox.getsockname())
    sender.send(b"123")


def ask(sock, *command):
    """What sock says of this network's own sockets."""
    document = json.loads(subprocess.run([*command, sock, "ports", "--all", "--json"], capture_output=True,
                                         check=True).stdout)
    return [entry for entry in document["sockets"] if "network" not in entry and entry["protocol"] != "vsock"]


def queues(entry):
    return entry.get("waiting", entry.get("receiveQueue")), entry.get("backlog", entry.get("sendQueue"))


def seen_by_sock(entries):
    found = set()
    for entry in entries:
        pids = tuple(sorted(holder["pid"] for holder in entry["holders"]))
        if entry["state"] == "bound":
            continue  # what ss of this age does not show
        if entry["protocol"].startswith("unix"):
            found.add((entry["protocol"], entry["state"], *queues(entry), entry["inode"], pids))
        else:
            found.add((entry["protocol"], entry["state"], *queues(entry), entry["local"], entry.get("remote"), pids))
    return found


def address(text):
    host, _, port = text.rpartition(":")
    if port == "*":
        return None
    host = re.sub("%.*", "", host)
    return "[::]:" + port if host == "*" else text if "%" not in text else host + ":" + port


def seen_by_ss():
    found = set()
    def rows(*options):
        text = subprocess.run(["ss", "-Hanp", *options], capture_output=True, text=True, check=True).stdout
        return [line.split() for line in text.splitlines()]
    def pids(row):
        return tuple(sorted({int(pid) for pid in re.findall(r"pid=(\d+)", " ".join(row))}))
    for protocol, option in ("tcp", "-t"), ("udp", "-u"), ("raw", "-w"), ("mptcp", "-M"):
        for state, receive, send, local, remote, *rest in rows(option):
            found.add((protocol, STATES[state], int(receive), int(send), address(local), address(remote), pids(rest)))
    for kind, state, receive, send, _, inode, *rest in rows("-x"):
        found.add((UNIX[kind], STATES[state], int(receive), int(send), int(inode), pids(rest)))
    return found


def without_details(entries, mptcp):
    """What /proc/net knows as well: no backlog, no peer's name, nothing of what is only bound, no MPTCP."""
    found = set()
    for entry in entries:
        inner = entry["state"] == "listen" and entry["local"] in mptcp
        if entry["state"] == "bound" or entry["protocol"] == "mptcp" or inner:
            continue
        is_unix = entry["protocol"].startswith("unix")
        state = "any" if is_unix and entry["state"] != "listen" else entry["state"]
        found.add((entry["protocol"], state, entry["local"], None if is_unix else entry.get("remote"),
                   entry.get("inode"), entry.get("pid")))
    return found


def compare(what, both):
    """Compares two answers; again while they differ, because TIME_WAIT ends and acknowledgements come."""
    for _ in range(5):
        left, right = both()
        if left == right:
            return print("same", what, len(left), "sockets")
    print("different", what)
    for one in sorted(left - right, key=str):
        print("  only the first", one)
    for one in sorted(right - left, key=str):
        print("  only the second", one)


def all_comparisons(who, sock, no_netlink):
    def with_ss():
        ours = {one for one in seen_by_sock(ask(sock)) if one[0] != "udplite"}
        theirs = seen_by_ss()
        # Inside an MPTCP listener is a TCP socket, which sock leaves out.
        inner = {one[4] for one in theirs if one[0] == "mptcp"}
        return ours, {one for one in theirs if not (one[:2] == ("tcp", "listen") and one[4] in inner)}

    def with_proc():
        entries = ask(sock)
        mptcp = {entry["local"] for entry in entries if entry["protocol"] == "mptcp"}
        return without_details(entries, mptcp), without_details(ask(sock, no_netlink), mptcp)

    compare(f"sock and ss, {who}", with_ss)
    compare(f"netlink and /proc/net, {who}", with_proc)


scene()
all_comparisons("as this user", sock, no_netlink)
if os.geteuid() == 0:
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        copies = [shutil.copy(program, folder) for program in (sock, no_netlink)]
        if os.fork() == 0:
            try:
                os.setgroups([])
                os.setgid(65534)
                os.setuid(65534)
            except OSError as refused:
                print("skipped nobody:", refused)
                os._exit(0)
            all_comparisons("as nobody", *copies)
            sys.stdout.flush()
            os._exit(0)
        sys.stdout.flush()
        os.wait()
