// The lecture's exchange in Java: java Lecture.java server|client tcp|udp 127.0.0.1|::1, at port 1234.
import java.net.*;

class Lecture {
  public static void main(String[] words) throws Exception {
    boolean isServer = words[0].equals("server");
    InetAddress host = InetAddress.getByName(words[2]);
    byte[] first = "first!".getBytes();
    if (words[1].equals("tcp") && isServer) {
      try (ServerSocket listener = new ServerSocket(1234, 1, host); Socket connection = listener.accept()) {
        if (connection.getInputStream().read() == 0x1b) connection.getOutputStream().write(first);
        connection.getInputStream().read();
      }
    } else if (words[1].equals("tcp")) {
      try (Socket connection = new Socket(host, 1234)) {
        connection.getOutputStream().write(0x1b);
        connection.getInputStream().read(new byte[16]);
      }
    } else if (isServer) {
      try (DatagramSocket socket = new DatagramSocket(1234, host)) {
        DatagramPacket request = new DatagramPacket(new byte[16], 16);
        socket.receive(request);
        socket.send(new DatagramPacket(first, first.length, request.getSocketAddress()));
      }
    } else {
      try (DatagramSocket socket = new DatagramSocket()) {
        socket.send(new DatagramPacket(new byte[] {0x1b}, 1, host, 1234));
        socket.receive(new DatagramPacket(new byte[16], 16));
      }
    }
  }
}
