// Go's net package: a goroutine for each connection. The last two arguments are what to serve, and where.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"os"
	"strings"
)

const blockSize = 1 << 20

func reply(request byte) string {
	switch request {
	case 0x1b:
		return "first!"
	case 0x2b:
		return "second!"
	}
	return ""
}

// A short text for every byte; one write for all that one read brought.
func answer(connection net.Conn) {
	requests, replies := make([]byte, 4096), make([]byte, 0, 512)
	for {
		count, err := connection.Read(requests)
		if err != nil {
			return
		}
		replies = replies[:0]
		good := true
		for _, request := range requests[:count] {
			text := reply(request)
			if text == "" {
				good = false
				break
			}
			replies = append(replies, text...)
		}
		if _, err := connection.Write(replies); err != nil || !good {
			return
		}
	}
}

// A byte for every mebibyte.
func acknowledge(connection net.Conn) {
	buffer, received := make([]byte, 1<<16), 0
	for {
		count, err := connection.Read(buffer)
		if err != nil {
			return
		}
		received += count
		if received >= blockSize {
			received -= blockSize
			if _, err := connection.Write([]byte{0x06}); err != nil {
				return
			}
		}
	}
}

// What came, back. Without the type io.Copy would splice in the kernel, which no other peer here does.
func echo(connection net.Conn) {
	io.CopyBuffer(struct{ io.Writer }{connection}, struct{ io.Reader }{connection}, make([]byte, 1<<16))
}

func serveStreams(place string, handle func(net.Conn)) {
	network, address := "tcp4", "127.0.0.1:"+place
	if strings.Contains(place, "/") {
		network, address = "unix", place
	}
	listener, err := net.Listen(network, address)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("listening", place)
	for {
		connection, err := listener.Accept()
		if err != nil {
			log.Fatal(err)
		}
		go func() {
			defer connection.Close()
			handle(connection)
		}()
	}
}

func serveDatagrams(port string) {
	address, err := net.ResolveUDPAddr("udp4", "127.0.0.1:"+port)
	if err != nil {
		log.Fatal(err)
	}
	server, err := net.ListenUDP("udp4", address)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("listening", port)
	request, text := make([]byte, 2048), make([]byte, 0, 8)
	for {
		count, sender, err := server.ReadFromUDPAddrPort(request)
		if err != nil {
			log.Fatal(err)
		}
		if count == 0 {
			continue
		}
		if text = append(text[:0], reply(request[0])...); len(text) > 0 {
			server.WriteToUDPAddrPort(text, sender)
		}
	}
}

func main() {
	streams := map[string]func(net.Conn){"reply": answer, "upload": acknowledge, "echo": echo}
	if len(os.Args) == 3 && os.Args[1] == "datagrams" {
		serveDatagrams(os.Args[2])
	} else if len(os.Args) == 3 && streams[os.Args[1]] != nil {
		serveStreams(os.Args[2], streams[os.Args[1]])
	} else {
		fmt.Fprintln(os.Stderr, "usage: server reply|upload|echo|datagrams PORT|PATH")
		os.Exit(2)
	}
}
