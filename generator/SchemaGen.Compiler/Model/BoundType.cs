namespace SchemaGen.Compiler.Model;

/// <summary>The C# type that a names file states for a member, instead of its stored type.</summary>
/// <param name="Type">The type of one value: a keyword, or a name with <c>global::</c>.</param>
/// <param name="Stored">The stored type of one value.</param>
/// <param name="Converter">The converter class, with <c>global::</c>; null for a number, which uses a checked C# conversion.</param>
internal sealed record BoundType(string Type, string Stored, string? Converter)
{
    private static readonly HashSet<string> Numbers =
        new(StringComparer.Ordinal) { "sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "decimal", "float", "double", "global::System.Numerics.BigInteger" };

    private static readonly HashSet<string> Others = new(StringComparer.Ordinal) { "string", "bool", "char", "object" };

    /// <summary>Returns the expression that converts the stored value to the member's type.</summary>
    public string FromStored(string stored) => Converter is null ? $"checked(({Type}){stored})" : $"{Converter}.FromXml({stored})";

    /// <summary>Returns the expression that converts the member's value to the stored type.</summary>
    public string ToStored(string value) => Converter is null ? $"checked(({Stored}){value})" : $"{Converter}.ToXml({value})";

    /// <summary>Whether a type is a number that C# converts to and from other numbers.</summary>
    public static bool IsNumber(string type) => Numbers.Contains(type);

    /// <summary>Whether a type is a keyword.</summary>
    public static bool IsKeyword(string? type) => type is not null && (Numbers.Contains(type) || Others.Contains(type));

    /// <summary>Returns a type as generated code writes it.</summary>
    public static string Qualify(string type) => IsKeyword(type) ? type : $"global::{type}";
}
