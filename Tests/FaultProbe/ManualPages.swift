import Glibc
import SocketKernel
import SystemPackage

/// Errors that a page names and that no call fails with here, and why.
private let leftOut: [(page: String, errnos: [Int32], reason: String)] = [
  ("accept(2)", [ENOSR], "Linux has no STREAMS"),
  ("accept(2)", [512], "ERESTARTSYS is for tracers alone"),
  ("connect(2)", [EALREADY, EINPROGRESS], "they say that a connect is under way, and here none would be"),
  ("fcntl(2)", [EACCES, EAGAIN, EDEADLK, EINTR, ENOLCK], "of locks"),
  ("fcntl(2)", [EBUSY, EFAULT, ENOTDIR], "of pipes' sizes, owners, and directories"),
  ("mmap(2)", [EBADF, EEXIST, ENODEV, EOVERFLOW, ETXTBSY], "of files, and of places that are asked for"),
  ("pipe(2)", [65], "ENOPKG is of notifications"),
  ("read(2)", [EAGAIN, EBADF, EFAULT, EINTR, EINVAL, EIO, EISDIR], "nobody calls it"),
  ("io_uring_enter(2)", [ENOENT], "there is nothing left to cancel, and here there would be"),
  ("getaddrinfo(3)", [-11], "EAI_SYSTEM comes with the errno of a call below"),
  ("if_nametoindex(3)", [ENXIO], "of if_indextoname, which nobody calls"),
]

/// Prints which errnos are taken from which page, one page a line, and those that are left out behind a bar; for a test
/// to hold against the pages.
func printTable() {
  var pages: [String: Set<Int32>] = [:]
  for source in (callTable + startTable).flatMap(\.sources) { pages[source.page, default: []].formUnion(source.errnos) }
  var without: [String: Set<Int32>] = [:]
  for entry in leftOut { without[entry.page, default: []].formUnion(entry.errnos) }
  for page in Set(pages.keys).union(without.keys).sorted() {
    let used = (pages[page] ?? []).map(name).sorted().joined(separator: " ")
    let left = (without[page] ?? []).map(name).sorted().joined(separator: " ")
    say("\(page): \(used) | \(left)")
  }
  say("done")
}

/// The name of an errno, or of one of getaddrinfo's errors, which are negative.
func name(_ errno: Int32) -> String {
  switch errno {
  case -11: "EAI_SYSTEM"
  case ..<0: resolverErrors.first { $0.number == errno }?.name ?? "\(errno)"
  case 512: "ERESTARTSYS"
  default: Errno(rawValue: errno).name
  }
}
