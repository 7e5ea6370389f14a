using System.Globalization;
using SchemaGen.Compiler.Model;

namespace SchemaGen.Compiler.Emit;

/// <summary>Emits the methods in which a class lists its members: for writing, validating, comparing and showing.</summary>
internal static class WritingEmitter
{
    public static void Emit(SourceWriter writer, ClassModel model)
    {
        EmitAttributes(writer, model);
        EmitChildren(writer, model);
    }

    private static void EmitAttributes(SourceWriter writer, ClassModel model)
    {
        List<MemberModel> members = [.. model.Members.Where(static member => member.IsAttribute || member.HasAttributes)];
        if (members.Count == 0)
        {
            return;
        }

        writer.Separate();
        using (writer.OpenBlock($"protected override void ListAttributes({RuntimeNames.AttributeList} attributes)"))
        {
            if (model.InheritedMembers.Any(static member => member.IsAttribute || member.HasAttributes))
            {
                writer.WriteLine("base.ListAttributes(attributes);");
            }

            foreach (MemberModel member in members)
            {
                string name = CSharpLiteral.String(member.LocalName);
                writer.WriteLine(member.Kind switch
                {
                    MemberKind.Group => $"attributes.AddGroup({member.Name});",
                    MemberKind.AnyAttributes => $"attributes.AddRange({PropertyEmitter.Field(member)});",
                    MemberKind.FixedAttribute => $"attributes.AddFixed({Number(member)}, {name}, {CSharpLiteral.String(member.FixedWord)}{Namespace(member)});",
                    _ => $"attributes.Add({Number(member)}, {name}, {member.Name}{Scalar(member)}{Namespace(member)});",
                });
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

            foreach (MemberModel member in members)
            {
                writer.WriteLine(Child(member));
            }
        }
    }

    private static string Child(MemberModel member)
    {
        string number = Number(member);
        string name = CSharpLiteral.String(member.LocalName);
        string field = PropertyEmitter.Field(member);
        string property = $", nameof({member.Name})";
        return member switch
        {
            { Kind: MemberKind.Items } => $"children.AddItems({number}, {field}{property});",
            { Kind: MemberKind.Group } => $"children.AddGroup({number}, {member.Name});",
            { Kind: MemberKind.FixedText } => $"children.AddFixedText({number}, {CSharpLiteral.String(member.FixedWord)});",
            { Kind: MemberKind.FixedElement } => $"children.AddFixedValue({number}, {name}, {CSharpLiteral.String(member.FixedWord)}{Namespace(member)});",
            { Kind: MemberKind.Text } => $"children.AddText({number}, {member.Name}{Scalar(member)});",
            { Kind: MemberKind.FlagElement } => $"children.AddFlag({number}, {name}, {member.Name}{Namespace(member)});",
            { Kind: MemberKind.AnyElements or MemberKind.NamedElement or MemberKind.RawElement, IsList: true } => $"children.AddNamedRange({number}, {field}{property});",
            { Kind: MemberKind.NamedElement or MemberKind.RawElement } => $"children.AddNamed({number}, {member.Name});",
            { Kind: MemberKind.ObjectElement, IsList: true } => $"children.AddRange({number}, {name}, {field}{property}{Namespace(member)});",
            { Kind: MemberKind.ObjectElement } => $"children.Add({number}, {name}, {member.Name}{Namespace(member)});",
            { IsList: true } => $"children.AddValues({number}, {name}, {field}{Scalar(member)}{property}{Namespace(member)});",
            _ => $"children.AddValue({number}, {name}, {member.Name}{Scalar(member)}{Namespace(member)});",
        };
    }

    private static string Scalar(MemberModel member) => member.Scalar!.IsString ? "" : $", {member.Scalar.Scalar}";

    private static string Namespace(MemberModel member) => member.NamespaceUri.Length == 0 ? "" : ", " + CSharpLiteral.String(member.NamespaceUri);

    private static string Number(MemberModel member) => member.Number.ToString(CultureInfo.InvariantCulture);
}
