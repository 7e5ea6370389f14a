using System.Buffers;

namespace SchemaGen.Storage.Chains;

/// <summary>Words of a command for a POSIX shell.</summary>
internal static class ShellText
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./:=@%+,-");

    /// <summary>A word as it is, or in quotes if the shell would read something in it.</summary>
    public static string Quote(string word) => word.Length > 0 && word.AsSpan().IndexOfAnyExcept(Plain) < 0
        ? word
        : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
