// The ports in common use, under their names in IANA's registry; PortRegistry has all the others.

extension Port {
  /// Echo. Source: RFC 862.
  public static let echo: Port = 7
  /// Discard. Source: RFC 863.
  public static let discard: Port = 9
  /// Daytime. Source: RFC 867.
  public static let daytime: Port = 13
  /// Character Generator. Source: RFC 864.
  public static let chargen: Port = 19
  /// File Transfer, the data connection. Source: RFC 959.
  public static let ftpData: Port = 20
  /// File Transfer, the control connection. Source: RFC 959.
  public static let ftp: Port = 21
  /// Secure Shell. Source: RFC 4251.
  public static let ssh: Port = 22
  /// Telnet. Source: RFC 854.
  public static let telnet: Port = 23
  /// Simple Mail Transfer. Source: RFC 5321.
  public static let smtp: Port = 25
  /// Time. Source: RFC 868.
  public static let time: Port = 37
  /// Login Host Protocol. Source: RFC 1492.
  public static let tacacs: Port = 49
  /// Domain Name System. Source: RFC 1035.
  public static let domain: Port = 53
  /// Bootstrap Protocol and DHCP, the server. Source: RFC 951, RFC 2131.
  public static let bootps: Port = 67
  /// Bootstrap Protocol and DHCP, the client. Source: RFC 951, RFC 2131.
  public static let bootpc: Port = 68
  /// Trivial File Transfer. Source: RFC 1350.
  public static let tftp: Port = 69
  /// Gopher. Source: RFC 1436.
  public static let gopher: Port = 70
  /// Finger. Source: RFC 1288.
  public static let finger: Port = 79
  /// Hypertext Transfer. Source: RFC 9110.
  public static let http: Port = 80
  /// Kerberos. Source: RFC 4120.
  public static let kerberos: Port = 88
  /// Post Office Protocol, version 3. Source: RFC 1939.
  public static let pop3: Port = 110
  /// Remote Procedure Call, the port mapper. Source: RFC 1833.
  public static let sunrpc: Port = 111
  /// Network News Transfer. Source: RFC 3977.
  public static let nntp: Port = 119
  /// Network Time Protocol. Source: RFC 5905.
  public static let ntp: Port = 123
  /// NetBIOS, the name service. Source: RFC 1002.
  public static let netbiosNS: Port = 137
  /// NetBIOS, the datagram service. Source: RFC 1002.
  public static let netbiosDGM: Port = 138
  /// NetBIOS, the session service. Source: RFC 1002.
  public static let netbiosSSN: Port = 139
  /// Internet Message Access Protocol. Source: RFC 9051.
  public static let imap: Port = 143
  /// Simple Network Management Protocol. Source: RFC 3411.
  public static let snmp: Port = 161
  /// Simple Network Management Protocol, notifications. Source: RFC 3411.
  public static let snmptrap: Port = 162
  /// Border Gateway Protocol. Source: RFC 4271.
  public static let bgp: Port = 179
  /// Internet Relay Chat. Source: RFC 1459.
  public static let irc: Port = 194
  /// Precision Time Protocol, what is timed. Source: IEEE 1588.
  public static let ptpEvent: Port = 319
  /// Precision Time Protocol, the rest. Source: IEEE 1588.
  public static let ptpGeneral: Port = 320
  /// Lightweight Directory Access Protocol. Source: RFC 4511.
  public static let ldap: Port = 389
  /// Hypertext Transfer over TLS. Source: RFC 9110.
  public static let https: Port = 443
  /// Server Message Block over TCP. Source: MS-SMB2.
  public static let microsoftDS: Port = 445
  /// Submission of mail over TLS. Source: RFC 8314.
  public static let submissions: Port = 465
  /// Internet Key Exchange. Source: RFC 7296.
  public static let isakmp: Port = 500
  /// System Logging over UDP. Source: RFC 5426.
  public static let syslog: Port = 514
  /// Line Printer Daemon. Source: RFC 1179.
  public static let printer: Port = 515
  /// DHCP for IPv6, the client. Source: RFC 8415.
  public static let dhcpv6Client: Port = 546
  /// DHCP for IPv6, the server. Source: RFC 8415.
  public static let dhcpv6Server: Port = 547
  /// Real Time Streaming Protocol. Source: RFC 7826.
  public static let rtsp: Port = 554
  /// Submission of mail. Source: RFC 6409.
  public static let submission: Port = 587
  /// Internet Printing Protocol. Source: RFC 8010.
  public static let ipp: Port = 631
  /// Lightweight Directory Access Protocol over TLS. Source: RFC 4513.
  public static let ldaps: Port = 636
  /// Domain Name System over TLS. Source: RFC 7858.
  public static let domainS: Port = 853
  /// rsync. Source: rsyncd.conf(5).
  public static let rsync: Port = 873
  /// File Transfer over TLS, the data connection. Source: RFC 4217.
  public static let ftpsData: Port = 989
  /// File Transfer over TLS, the control connection. Source: RFC 4217.
  public static let ftps: Port = 990
  /// Internet Message Access Protocol over TLS. Source: RFC 8314.
  public static let imaps: Port = 993
  /// Post Office Protocol, version 3, over TLS. Source: RFC 8314.
  public static let pop3s: Port = 995
  /// SOCKS. Source: RFC 1928.
  public static let socks: Port = 1080
  /// Microsoft SQL Server. Source: MS-TDS.
  public static let msSQL: Port = 1433
  /// RADIUS, authentication. Source: RFC 2865.
  public static let radius: Port = 1812
  /// RADIUS, accounting. Source: RFC 2866.
  public static let radiusAcct: Port = 1813
  /// Message Queuing Telemetry Transport. Source: MQTT 5.0.
  public static let mqtt: Port = 1883
  /// Network File System. Source: RFC 8881.
  public static let nfs: Port = 2049
  /// MySQL. Source: the MySQL manual.
  public static let mysql: Port = 3306
  /// Remote Desktop Protocol. Source: MS-RDPBCGR.
  public static let rdp: Port = 3389
  /// Session Traversal Utilities for NAT. Source: RFC 8489.
  public static let stun: Port = 3478
  /// Session Initiation Protocol. Source: RFC 3261.
  public static let sip: Port = 5060
  /// Session Initiation Protocol over TLS. Source: RFC 3261.
  public static let sips: Port = 5061
  /// Extensible Messaging and Presence, clients. Source: RFC 6120.
  public static let xmppClient: Port = 5222
  /// Extensible Messaging and Presence, between servers. Source: RFC 6120.
  public static let xmppServer: Port = 5269
  /// Multicast DNS. Source: RFC 6762.
  public static let mdns: Port = 5353
  /// PostgreSQL. Source: the PostgreSQL manual.
  public static let postgresql: Port = 5432
  /// Advanced Message Queueing over TLS. Source: AMQP 1.0.
  public static let amqps: Port = 5671
  /// Advanced Message Queueing. Source: AMQP 1.0.
  public static let amqp: Port = 5672
  /// Constrained Application Protocol. Source: RFC 7252.
  public static let coap: Port = 5683
  /// Remote Framebuffer, the protocol of VNC. Source: RFC 6143.
  public static let rfb: Port = 5900
  /// X Window System, the first display. Source: X(7).
  public static let x11: Port = 6000
  /// Redis. Source: the Redis documentation.
  public static let redis: Port = 6379
  /// Internet Relay Chat over TLS. Source: RFC 7194.
  public static let ircsU: Port = 6697
  /// Hypertext Transfer, the other port. Source: RFC 9110.
  public static let httpAlt: Port = 8080
  /// Message Queuing Telemetry Transport over TLS. Source: MQTT 5.0.
  public static let secureMQTT: Port = 8883
  /// git. Source: git-daemon(1).
  public static let git: Port = 9418
  /// memcached. Source: memcached(1).
  public static let memcache: Port = 11211
  /// MongoDB. Source: the MongoDB manual.
  public static let mongodb: Port = 27017

  /// The ports that have a constant here, in order, under their names in IANA's registry.
  public static let wellKnown: [(port: Port, name: String)] = [
    (echo, "echo"), (discard, "discard"), (daytime, "daytime"), (chargen, "chargen"), (ftpData, "ftp-data"),
    (ftp, "ftp"), (ssh, "ssh"), (telnet, "telnet"), (smtp, "smtp"), (time, "time"), (tacacs, "tacacs"),
    (domain, "domain"), (bootps, "bootps"), (bootpc, "bootpc"), (tftp, "tftp"), (gopher, "gopher"),
    (finger, "finger"), (http, "http"), (kerberos, "kerberos"), (pop3, "pop3"), (sunrpc, "sunrpc"), (nntp, "nntp"),
    (ntp, "ntp"), (netbiosNS, "netbios-ns"), (netbiosDGM, "netbios-dgm"), (netbiosSSN, "netbios-ssn"), (imap, "imap"),
    (snmp, "snmp"), (snmptrap, "snmptrap"), (bgp, "bgp"), (irc, "irc"), (ptpEvent, "ptp-event"),
    (ptpGeneral, "ptp-general"), (ldap, "ldap"), (https, "https"), (microsoftDS, "microsoft-ds"),
    (submissions, "submissions"), (isakmp, "isakmp"), (syslog, "syslog"), (printer, "printer"),
    (dhcpv6Client, "dhcpv6-client"), (dhcpv6Server, "dhcpv6-server"), (rtsp, "rtsp"), (submission, "submission"),
    (ipp, "ipp"), (ldaps, "ldaps"), (domainS, "domain-s"), (rsync, "rsync"), (ftpsData, "ftps-data"), (ftps, "ftps"),
    (imaps, "imaps"), (pop3s, "pop3s"), (socks, "socks"), (msSQL, "ms-sql-s"), (radius, "radius"),
    (radiusAcct, "radius-acct"), (mqtt, "mqtt"), (nfs, "nfs"), (mysql, "mysql"), (rdp, "ms-wbt-server"),
    (stun, "stun"), (sip, "sip"), (sips, "sips"), (xmppClient, "xmpp-client"), (xmppServer, "xmpp-server"),
    (mdns, "mdns"), (postgresql, "postgresql"), (amqps, "amqps"), (amqp, "amqp"), (coap, "coap"), (rfb, "rfb"),
    (x11, "x11"), (redis, "redis"), (ircsU, "ircs-u"), (httpAlt, "http-alt"), (secureMQTT, "secure-mqtt"),
    (git, "git"), (memcache, "memcache"), (mongodb, "mongodb"),
  ]
}
