import Foundation
import Glibc
import TestSupport
import Testing

@testable import Review

@Suite("The server of the pages")
struct LoopbackServerTests {
  /// Sends bytes to a port of this machine, more while it takes them, and gives what comes back.
  private func exchange(
    _ text: String, port: Int, more: [UInt8] = [], times: Int = 0
  ) -> (answer: String, sent: Int)? {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var target = sockaddr_in()
    target.sin_family = sa_family_t(AF_INET)
    target.sin_port = in_port_t(UInt16(port).bigEndian)
    target.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
    let isConnected = unsafe withUnsafePointer(to: &target) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else { return nil }
    func send(_ bytes: [UInt8]) -> Int { unsafe Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) }
    _ = send(Array(text.utf8))
    var sent = 0
    for _ in 0..<times {
      let count = send(more)
      guard count > 0 else { break }
      sent += count
    }
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      answer += buffer[..<count]
      // Connections are kept open; the first lines are enough.
      if answer.count > 12 { break }
    }
    return (String(decoding: answer, as: UTF8.self), sent)
  }

  private func status(_ answer: String?) -> Int? {
    answer?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
  }

  private func withServer(_ work: (_ port: Int, _ path: String) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let pages = try PagesUnderTest(in: folder)
      let server = try ReviewServer(ledger: pages.ledger.path, levels: ["team"])
      let parts = server.address.dropFirst("http://127.0.0.1:".count).split(separator: "/")
      try work(try #require(Int(parts[0])), "/\(parts[1])/")
      withExtendedLifetime(server) {}
    }
  }

  private func head(_ line: String, _ port: Int, _ headers: String...) -> String {
    (["\(line) HTTP/1.1", "Host: 127.0.0.1:\(port)"] + headers).joined(separator: "\r\n") + "\r\n\r\n"
  }

  @Test("answers who knows the address, and nobody else")
  func refusals() throws {
    try withServer { port, path in
      func status(_ text: String) -> Int? { self.status(exchange(text, port: port)?.answer) }
      #expect(status(head("GET \(path)", port)) == 200)
      #expect(status(head("HEAD \(path)", port)) == 200)
      #expect(status(head("GET /", port)) == 403)
      #expect(status("GET \(path) HTTP/1.1\r\nHost: evil.example\r\n\r\n") == 403)
      #expect(status("GET \(path) HTTP/1.0\r\n\r\n") == 403)
      #expect(
        status("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nHost: evil.example\r\n\r\n").map { $0 >= 400 }
          == true)
      #expect(status(head("GET \(path)", port, "Origin: http://evil.example")) == 403)
      #expect(status(head("PUT \(path)", port, "Content-Length: 0")) == 405)
      #expect(status(head("POST \(path)identity", port, "Content-Length: 0")) == 415)
      #expect(status("nonsense\r\n\r\n").map { $0 >= 400 } != false)
    }
  }

  @Test("does not read large bodies")
  func largeBodies() throws {
    try withServer { port, path in
      let form = "Content-Type: application/x-www-form-urlencoded"
      let chunk = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)
      let large = exchange(
        head("POST \(path)identity", port, form, "Content-Length: 104857600"), port: port, more: chunk, times: 100)
      #expect(large.map { $0.sent < 100 << 20 } == true)
      #expect([413, nil].contains(status(large?.answer)))
      let announced = exchange(head("POST \(path)identity", port, form, "Content-Length: 104857600"), port: port)
      #expect(status(announced?.answer) == 413)
      let chunked = exchange(
        head("POST \(path)identity", port, form, "Transfer-Encoding: chunked"), port: port,
        more: Array("100000\r\n".utf8) + chunk + Array("\r\n".utf8), times: 100)
      #expect(chunked.map { $0.sent < 100 << 20 } == true)
      #expect([411, nil].contains(status(chunked?.answer)))
      let odd = exchange(head("POST \(path)identity", port, form, "Content-Length: -1"), port: port)
      #expect(status(odd?.answer).map { $0 >= 400 } != false)
      #expect(status(exchange(head("GET \(path)", port), port: port)?.answer) == 200)
    }
  }

  @Test("listens on the loopback interface only")
  func loopback() throws {
    try withServer { port, _ in
      let digits = String(port, radix: 16, uppercase: true)
      let suffix = ":" + String(repeating: "0", count: 4 - digits.count) + digits
      var listening: [String] = []
      for name in ["tcp", "tcp6"] {
        for line in try String(contentsOfFile: "/proc/net/\(name)", encoding: .utf8).split(separator: "\n") {
          let fields = line.split(separator: " ").map(String.init)
          if fields.count > 3, fields[1].hasSuffix(suffix), fields[3] == "0A" { listening.append(fields[1]) }
        }
      }
      #expect(listening == ["0100007F\(suffix)"])
    }
  }

  @Test("lets a browser in once by the address that others can see")
  func entrance() throws {
    try withTemporaryFolder { folder in
      let pages = try PagesUnderTest(in: folder)
      let server = try ReviewServer(ledger: pages.ledger.path, levels: ["team"])
      let port = try #require(Int(server.address.dropFirst("http://127.0.0.1:".count).prefix { $0 != "/" }))
      let path = server.entrance.dropFirst("http://127.0.0.1:\(port)".count)
      let first = try #require(exchange(head("GET \(path)", port), port: port)?.answer)
      #expect(status(first) == 303 && first.contains(server.address.dropFirst("http://127.0.0.1:\(port)".count)))
      #expect(status(exchange(head("GET \(path)", port), port: port)?.answer) == 403)
    }
  }

  @Test("says so when the port is taken")
  func takenPort() throws {
    try withTemporaryFolder { folder in
      let pages = try PagesUnderTest(in: folder)
      let server = try ReviewServer(ledger: pages.ledger.path, levels: ["team"])
      let port = try #require(Int(server.address.dropFirst("http://127.0.0.1:".count).prefix { $0 != "/" }))
      #expect(throws: ServerError.self) {
        try ReviewServer(ledger: pages.ledger.path, levels: ["team"], port: port)
      }
    }
  }
}
