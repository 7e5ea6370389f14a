namespace SchemaGen.Runtime.Classes;

/// <summary>
/// What an object keeps for a member that always is the same: nothing if it is written as the schema has it, else the text as it was read, or
/// that it was not there.
/// </summary>
internal static class FixedMember
{
    /// <summary>It was not there when the object was read, and is not written.</summary>
    public static object Omitted { get; } = new();

    /// <summary>The text of a fixed member; null if it is not written.</summary>
    /// <param name="member">The member.</param>
    /// <param name="kept">What the object keeps for it.</param>
    public static string? TextOf(XmlClassMember member, object? kept) => kept == Omitted ? null : kept as string ?? member.FixedText;
}
