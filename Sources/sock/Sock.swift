@main
struct Sock { static func main() { print("sock") } }
