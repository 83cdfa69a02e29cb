//! tokio on its single-threaded runtime: a task for each connection.
//! The last two arguments are what to serve, and where.

use std::{io, process::exit};

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, UdpSocket, UnixListener};

const BLOCK_SIZE: usize = 1 << 20;
const BUFFER_SIZE: usize = 1 << 16;

fn reply(request: u8) -> Option<&'static [u8]> {
    match request {
        0x1b => Some(b"first!"),
        0x2b => Some(b"second!"),
        _ => None,
    }
}

trait Stream: AsyncRead + AsyncWrite + Unpin + Send + 'static {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send + 'static> Stream for T {}

/// A short text for every byte; one write for all that one read brought.
async fn answer(mut stream: impl Stream) -> io::Result<()> {
    let mut requests = [0; 512];
    let mut replies = Vec::with_capacity(64);
    loop {
        let count = stream.read(&mut requests).await?;
        replies.clear();
        let known = requests[..count].iter().map_while(|request| reply(*request));
        let answered = known.map(|text| replies.extend_from_slice(text)).count();
        stream.write_all(&replies).await?;
        if count == 0 || answered < count {
            return Ok(());
        }
    }
}

/// A byte for every mebibyte.
async fn acknowledge(mut stream: impl Stream) -> io::Result<()> {
    let mut buffer = vec![0; BUFFER_SIZE];
    let mut received = 0;
    loop {
        match stream.read(&mut buffer).await? {
            0 => return Ok(()),
            count => received += count,
        }
        if received >= BLOCK_SIZE {
            received -= BLOCK_SIZE;
            stream.write_all(&[0x06]).await?;
        }
    }
}

/// What came, back.
async fn echo(mut stream: impl Stream) -> io::Result<()> {
    let mut buffer = vec![0; BUFFER_SIZE];
    loop {
        match stream.read(&mut buffer).await? {
            0 => return Ok(()),
            count => stream.write_all(&buffer[..count]).await?,
        }
    }
}

fn start(service: &'static str, stream: impl Stream) {
    tokio::spawn(async move {
        // A connection that fails ends alone.
        let _ = match service {
            "reply" => answer(stream).await,
            "upload" => acknowledge(stream).await,
            _ => echo(stream).await,
        };
    });
}

async fn serve_tcp(service: &'static str, port: &str) -> io::Result<()> {
    let listener = TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    println!("listening {port}");
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        start(service, stream);
    }
}

async fn serve_unix(service: &'static str, path: &str) -> io::Result<()> {
    let listener = UnixListener::bind(path)?;
    println!("listening {path}");
    loop {
        let (stream, _) = listener.accept().await?;
        start(service, stream);
    }
}

async fn serve_datagrams(port: &str) -> io::Result<()> {
    let socket = UdpSocket::bind(format!("127.0.0.1:{port}")).await?;
    println!("listening {port}");
    let mut request = [0; 2048];
    loop {
        let (count, sender) = socket.recv_from(&mut request).await?;
        if let Some(text) = request[..count].first().copied().and_then(reply) {
            let _ = socket.send_to(text, sender).await;
        }
    }
}

async fn serve(service: &str, place: &str) -> io::Result<()> {
    let stream = ["reply", "upload", "echo"].into_iter().find(|known| *known == service);
    match stream {
        Some(service) if place.contains('/') => serve_unix(service, place).await,
        Some(service) => serve_tcp(service, place).await,
        None if service == "datagrams" => serve_datagrams(place).await,
        None => usage(),
    }
}

fn usage() -> ! {
    eprintln!("usage: tokio-peer reply|upload|echo|datagrams PORT|PATH");
    exit(2)
}

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, service, place] = arguments.as_slice() else { usage() };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(serve(service, place))
}
