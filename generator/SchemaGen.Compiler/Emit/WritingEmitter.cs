using System.Globalization;
using SchemaGen.Compiler.Model;

namespace SchemaGen.Compiler.Emit;

/// <summary>Emits the methods through which the runtime asks a class for what it writes.</summary>
internal static class WritingEmitter
{
    public static void Emit(SourceWriter writer, ClassModel model)
    {
        EmitAttributes(writer, model);
        EmitChildren(writer, model);
        if (model.Members.FirstOrDefault(static member => member.Kind == MemberKind.Text) is { } text)
        {
            writer.Separate();
            writer.WriteLine($"protected override string? WriteText() => {Value(text, text.Name)};");
        }
    }

    private static void EmitAttributes(SourceWriter writer, ClassModel model)
    {
        List<MemberModel> members = [.. model.Members.Where(static member => member.IsAttribute || member.HasAttributes)];
        if (members.Count == 0)
        {
            return;
        }

        writer.Separate();
        using (writer.OpenBlock($"protected override void WriteAttributes({RuntimeNames.ElementWriter} writer)"))
        {
            if (model.InheritedMembers.Any(static member => member.IsAttribute || member.HasAttributes))
            {
                writer.WriteLine("base.WriteAttributes(writer);");
            }

            foreach (MemberModel member in members)
            {
                switch (member.Kind)
                {
                    case MemberKind.Group:
                        writer.WriteLine($"writer.WriteGroupAttributes({member.Name});");
                        break;
                    case MemberKind.AnyAttributes:
                        using (writer.OpenBlock($"foreach ({RuntimeNames.RawAttribute} attribute in {member.Name})"))
                        {
                            writer.WriteLine("writer.WriteAttribute(attribute.LocalName, attribute.Value, attribute.NamespaceUri);");
                        }

                        break;
                    default:
                        string value = member.Kind == MemberKind.FixedAttribute
                            ? $"WriteFixed({Number(member)}, {CSharpLiteral.String(member.FixedWord)})"
                            : Value(member, member.Name);
                        writer.WriteLine($"writer.WriteAttribute({CSharpLiteral.String(member.LocalName)}, {value}{Namespace(member)});");
                        break;
                }
            }
        }
    }

    private static void EmitChildren(SourceWriter writer, ClassModel model)
    {
        List<MemberModel> members = [.. model.Members.Where(static member => member.IsChild)];
        if (members.Count == 0)
        {
            return;
        }

        writer.Separate();
        using (writer.OpenBlock($"protected override void ListChildren({RuntimeNames.ChildList} children)"))
        {
            if (model.InheritedMembers.Any(static member => member.IsChild))
            {
                writer.WriteLine("base.ListChildren(children);");
            }

            bool followsLoop = false;
            foreach (MemberModel member in members)
            {
                if (followsLoop)
                {
                    writer.Separate();
                }

                EmitChild(writer, member);
                followsLoop = member is { Kind: MemberKind.ValueElement, IsList: true };
            }
        }
    }

    private static void EmitChild(SourceWriter writer, MemberModel member)
    {
        string name = CSharpLiteral.String(member.LocalName);
        switch (member.Kind)
        {
            case MemberKind.Group:
                writer.WriteLine($"children.AddGroup({member.Number}, {member.Name});");
                break;
            case MemberKind.Items:
                writer.WriteLine($"children.AddItems({member.Number}, {member.Name});");
                break;
            case MemberKind.AnyElements or MemberKind.RawElement:
                writer.WriteLine($"children.AddRaw{(member.IsList ? "Range" : "")}({member.Number}, {member.Name});");
                break;
            case MemberKind.ObjectElement:
                writer.WriteLine($"children.Add{(member.IsList ? "Range" : "")}({member.Number}, {name}, {member.Name}{Namespace(member)});");
                break;
            case MemberKind.FlagElement:
                writer.WriteLine($"children.AddValue({member.Number}, {name}, {member.Name} ? \"\" : null{Namespace(member)});");
                break;
            case MemberKind.ValueElement when member.IsList:
                using (writer.OpenBlock($"for (int i = 0; i < {member.Name}.Count; i++)"))
                {
                    writer.WriteLine($"children.AddValue({member.Number}, {name}, {Value(member, $"{member.Name}[i]")}{Namespace(member)});");
                }

                break;
            default:
                writer.WriteLine($"children.AddValue({member.Number}, {name}, {Value(member, member.Name)}{Namespace(member)});");
                break;
        }
    }

    private static string Value(MemberModel member, string expression) => member.Scalar!.IsString
        ? expression
        : $"WriteScalar({Number(member)}, {expression}, {member.Scalar.Scalar}{(member.IsList ? ", i" : "")})";

    private static string Namespace(MemberModel member) => member.NamespaceUri.Length == 0 ? "" : ", " + CSharpLiteral.String(member.NamespaceUri);

    private static string Number(MemberModel member) => member.Number.ToString(CultureInfo.InvariantCulture);
}
