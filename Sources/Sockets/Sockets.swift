// One import for the whole face: addresses, and the errors and options of the floor below, come with it.
@_exported public import SocketAddresses
@_exported public import SocketInspect
@_exported public import SocketKernel
