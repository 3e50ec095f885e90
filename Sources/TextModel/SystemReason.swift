import Foundation

/// The operating system's words for what went wrong ("No space left on device"), without Foundation's wrapping.
package enum SystemReason {
  /// The POSIX message under an error, at whatever depth; else Foundation's own sentence.
  package static func text(of error: any Error) -> String {
    var current = error as NSError
    while current.domain != NSPOSIXErrorDomain, let under = current.userInfo[NSUnderlyingErrorKey] as? NSError { current = under }
    if current.domain == NSPOSIXErrorDomain { return String(cString: strerror(Int32(current.code))) }
    switch (error as? CocoaError)?.code {
    case .fileWriteNoPermission?, .fileReadNoPermission?: return "Permission denied"
    case .fileWriteOutOfSpace?: return "No space left on device"
    case .fileWriteVolumeReadOnly?: return "Read-only file system"
    case .fileNoSuchFile?, .fileReadNoSuchFile?: return "No such file or directory"
    case .fileWriteFileExists?: return "a file of that name is in the way"
    case .fileWriteUnknown?: return "it could not be written, for a reason the system does not give"
    default: return (error as NSError).localizedDescription
    }
  }
}
