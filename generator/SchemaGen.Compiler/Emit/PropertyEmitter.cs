using SchemaGen.Compiler.Model;
using SchemaGen.Compiler.Naming;

namespace SchemaGen.Compiler.Emit;

/// <summary>Emits the properties of a class.</summary>
internal static class PropertyEmitter
{
    /// <summary>Whether the property is <c>required</c>: the schema demands it, and nothing stands for it by itself.</summary>
    public static bool IsRequiredProperty(MemberModel member) =>
        member is { IsRequired: true, IsList: false }
        && member.Kind is not (MemberKind.FixedAttribute or MemberKind.FlagElement)
        && !IsEmptyByDefault(member);

    /// <summary>Whether the property may be null.</summary>
    public static bool IsNullable(MemberModel member) =>
        member is { IsRequired: false, IsList: false } && member.Kind != MemberKind.FlagElement;

    /// <summary>The property's type, with <c>required</c> where it is.</summary>
    public static string TypeOf(MemberModel member)
    {
        string type = member.IsList ? $"{RuntimeNames.ListInterface}<{member.Type}>" : member.Type + (IsNullable(member) ? "?" : "");
        return IsRequiredProperty(member) ? $"required {type}" : type;
    }

    public static void Emit(SourceWriter writer, MemberModel member)
    {
        if (member.Kind == MemberKind.FixedAttribute)
        {
            return;
        }

        writer.Separate();
        if (member.IsList)
        {
            writer.WriteLine($"private {RuntimeNames.List}<{member.Type}>? {Field(member)};");
            writer.Separate();
        }

        DocComment.Write(writer, member.Documentation, Otherwise(member));
        if (member.IsList)
        {
            // Most lists stay empty, and are not made before they are asked for.
            writer.WriteLine($"public {TypeOf(member)} {member.Name} => {Field(member)} ??= new {RuntimeNames.List}<{member.Type}>();");
            return;
        }

        string accessors = IsEmptyByDefault(member) ? "{ get; set; } = \"\";" : "{ get; set; }";
        writer.WriteLine($"public {TypeOf(member)} {member.Name} {accessors}");
    }

    /// <summary>What holds a member: the field behind a list, else the property. The listings take the field, which may be null.</summary>
    public static string Field(MemberModel member) => member.IsList ? $"_{CSharpNames.Camel(member.Name.TrimStart('@'))}" : member.Name;

    // Text that the schema demands may still be empty, and usually is while an object is built.
    private static bool IsEmptyByDefault(MemberModel member) => member is { Kind: MemberKind.Text, IsRequired: true, Scalar.IsString: true };

    private static string Otherwise(MemberModel member) => member.Kind switch
    {
        MemberKind.Attribute => $"The attribute {member.LocalName}.",
        MemberKind.AnyAttributes => "Attributes whose names the schema leaves open.",
        MemberKind.Text => "The text of the element.",
        MemberKind.FlagElement => $"Whether there is an element {member.LocalName}.",
        MemberKind.AnyElements => "Elements whose names the schema leaves open.",
        MemberKind.Group => "What kind it is, and what goes with that.",
        _ => member.IsList ? $"The elements {member.LocalName}." : $"The element {member.LocalName}.",
    };
}
