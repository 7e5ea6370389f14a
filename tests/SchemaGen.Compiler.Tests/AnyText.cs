using CsCheck;

namespace SchemaGen.Compiler.Tests;

/// <summary>Random texts of UTF-16 units. Half of the units are ASCII, since most characters with a meaning in C# and XML are.</summary>
internal static class AnyText
{
    /// <summary>The generator.</summary>
    public static readonly Gen<string> Strings = Gen.String[Gen.OneOf(Gen.Char['\0', '\u007F'], Gen.Char), 0, 100];
}
