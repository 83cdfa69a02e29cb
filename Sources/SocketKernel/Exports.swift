// Every call takes or gives an address: who imports this floor has them.
@_exported public import SocketAddresses
