// The two services; neither returns.
#pragma once

_Noreturn void serve_replies(const char *place);
_Noreturn void serve_datagrams(const char *port);
