// Package host runs strategy processes: it launches, asks, checks, kills and
// restarts them.
//
// In: observations, and options that pin which program may run. Out: proposals
// that hold together, or an error that says why there is none. What comes from a
// strategy is untrusted until check has passed it. The package keeps no state of
// a strategy: the caller passes the last one in, gets the next one out, and
// keeps it, so a restarted process goes on identically. It knows no chain, no
// venue and no limits.
//
// A process is started from a private copy of a file whose SHA-256 the operator
// gave, without the host's environment, and speaks gRPC under mutual TLS over a
// unix socket that only the two know. It runs in a cage, as far as the system
// allows: a control group, namespaces, landlock, resource limits. Containment
// says what holds. It dies with the host: by SIGKILL from the kernel on Linux, and
// because its standard input ends anywhere. Whatever it does, nothing of it is
// left: no process, socket, file or control group.
package host
