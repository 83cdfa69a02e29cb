// For which sockets an option is: the third part of its type. The typed sockets of the face take the options of their
// own kind and no others; a `SocketDescriptor`, which may be any socket, takes all and leaves the answer to the kernel.

/// Of options that every socket has, and of those named by number.
public enum EverySocket {}
/// Of options of sockets over IPv4 or IPv6, whatever they carry.
public enum IPSockets {}
/// Of options of groups, which only datagrams are sent to.
public enum IPDatagramSockets {}
/// Of options of TCP.
public enum TCPSockets {}
/// Of options of UDP.
public enum UDPSockets {}
/// Of options of the Unix domain.
public enum UnixSockets {}

/// An option that every socket has: level `SOL_SOCKET`, or one named by number.
public typealias AnySocketOption<Value, Access: SocketOptionAccess> = SocketOption<Value, Access, EverySocket>
/// An option of sockets over IPv4 or IPv6.
public typealias IPOption<Value, Access: SocketOptionAccess> = SocketOption<Value, Access, IPSockets>
/// An option about groups of receivers.
public typealias MulticastOption<Value, Access: SocketOptionAccess> = SocketOption<Value, Access, IPDatagramSockets>
/// An option of TCP sockets.
public typealias TCPOption<Value, Access: SocketOptionAccess> = SocketOption<Value, Access, TCPSockets>
/// An option of UDP sockets.
public typealias UDPOption<Value, Access: SocketOptionAccess> = SocketOption<Value, Access, UDPSockets>
/// An option of Unix-domain sockets.
public typealias UnixOption<Value, Access: SocketOptionAccess> = SocketOption<Value, Access, UnixSockets>
