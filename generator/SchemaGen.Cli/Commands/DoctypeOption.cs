using System.CommandLine;
using SchemaGen.Runtime;

namespace SchemaGen.Cli.Commands;

/// <summary>The option for the handling of a DOCTYPE.</summary>
internal static class DoctypeOption
{
    public static Option<XmlDoctype> Create() => Choice.Option(
        "--dtd",
        "What becomes of a DOCTYPE: refuse the document (default), ignore it, or read its internal subset. Nothing external is ever opened.",
        ("refuse", XmlDoctype.Refuse),
        ("ignore", XmlDoctype.Ignore),
        ("internal", XmlDoctype.Internal));

    /// <summary>Creates the option for commands that change documents and therefore cannot expand entities.</summary>
    public static Option<XmlDoctype> CreateWithoutReading() => Choice.Option(
        "--dtd", "What becomes of a DOCTYPE: refuse the document (default), or ignore and keep it.", ("refuse", XmlDoctype.Refuse), ("ignore", XmlDoctype.Ignore));

    /// <summary>Returns an error. The message for a refused DOCTYPE mentions the option.</summary>
    public static XmlValidationError WithHint(XmlValidationError error, XmlDoctype doctype) => error.Code == XmlErrorCodes.Doctype && doctype == XmlDoctype.Refuse
        ? error with { Message = "DOCTYPE is not allowed; --dtd internal reads its internal subset, --dtd ignore skips it" }
        : error;
}
