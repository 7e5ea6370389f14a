using SchemaGen.Compiler.Model;

namespace SchemaGen.Compiler.Emit;

/// <summary>The names of the methods that read a text as a value of another type. Methods for the same text have different names, so callers can use <c>out var</c>.</summary>
internal static class PartNames
{
    /// <summary>Returns the name of the method for one of the types of a text.</summary>
    public static string Of(MemberModel member, ScalarModel part) =>
        $"TryGet{member.Name.TrimStart('@')}{(member.Parts.Count == 1 ? "" : "As" + (part.ItemType is { } item ? NameOf(item) + "List" : NameOf(part.Type)))}";

    private static string NameOf(string type) => type switch
    {
        "bool" => "Boolean",
        "sbyte" => "SByte",
        "byte" => "Byte",
        "short" => "Int16",
        "ushort" => "UInt16",
        "int" => "Int32",
        "uint" => "UInt32",
        "long" => "Int64",
        "ulong" => "UInt64",
        "float" => "Single",
        "double" => "Double",
        "decimal" => "Decimal",
        "string" => "String",
        RuntimeNames.Bytes => "Bytes",
        _ => type[(type.LastIndexOf('.') + 1)..],
    };
}
