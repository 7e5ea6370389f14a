namespace SchemaGen.Compiler.Model;

/// <summary>The C# type that a member has because a file states it, instead of the one that its value is stored as.</summary>
/// <param name="Type">The type of one value: a keyword, or a name with <c>global::</c>.</param>
/// <param name="Stored">The type that one value is stored as.</param>
/// <param name="Converter">The class that converts, with <c>global::</c>; null for a number that C# converts, checked.</param>
internal sealed record BoundType(string Type, string Stored, string? Converter)
{
    private static readonly HashSet<string> Numbers =
        new(StringComparer.Ordinal) { "sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "decimal", "float", "double", "global::System.Numerics.BigInteger" };

    private static readonly HashSet<string> Others = new(StringComparer.Ordinal) { "string", "bool", "char", "object" };

    /// <summary>The expression that makes the member's value of the stored one.</summary>
    public string FromStored(string stored) => Converter is null ? $"checked(({Type}){stored})" : $"{Converter}.FromXml({stored})";

    /// <summary>The expression that makes the stored value of the member's.</summary>
    public string ToStored(string value) => Converter is null ? $"checked(({Stored}){value})" : $"{Converter}.ToXml({value})";

    /// <summary>Whether a type is a number that C# converts to and from other numbers.</summary>
    public static bool IsNumber(string type) => Numbers.Contains(type);

    /// <summary>Whether a type is a keyword.</summary>
    public static bool IsKeyword(string? type) => type is not null && (Numbers.Contains(type) || Others.Contains(type));

    /// <summary>A type as generated code says it.</summary>
    public static string Qualify(string type) => IsKeyword(type) ? type : $"global::{type}";
}
