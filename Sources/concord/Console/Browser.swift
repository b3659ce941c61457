import Glibc

/// The browser of the person at the keyboard.
enum Browser {
  /// Opens an address where there is a display; nothing is said about how that went, for the address was written.
  static func open(_ address: String) {
    guard unsafe getenv("DISPLAY") != nil || getenv("WAYLAND_DISPLAY") != nil else { return }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    // What a browser says is nothing for this terminal, and least of all a result.
    for stream in [STDOUT_FILENO, STDERR_FILENO] {
      unsafe posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    let words: [String] = ["xdg-open", address]
    let arguments = unsafe words.map { word in unsafe strdup(word) } + [nil]
    defer { unsafe arguments.forEach { argument in unsafe free(argument) } }
    var child: pid_t = 0
    guard unsafe posix_spawnp(&child, "xdg-open", &actions, nil, arguments, environ) == 0 else { return }
    var status: Int32 = 0
    unsafe waitpid(child, &status, 0)
  }
}
