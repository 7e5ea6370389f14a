using System.Globalization;
using SchemaGen.Compiler.Model;
using SchemaGen.Compiler.Naming;

namespace SchemaGen.Compiler.Emit;

/// <summary>Emits the methods through which the runtime gives a class what it reads, and learns and copies what the class holds.</summary>
internal static class MemberEmitter
{
    public static void Emit(SourceWriter writer, ClassModel model)
    {
        EmitReading(writer, model);
        EmitGroups(writer, model);
        EmitListing(writer, model);
        EmitCopying(writer, model);
    }

    private static void EmitReading(SourceWriter writer, ClassModel model)
    {
        List<MemberModel> members = [.. model.Members.Where(IsRead)];
        if (members.Count == 0)
        {
            return;
        }

        writer.Separate();
        using (writer.OpenBlock($"protected override bool ReadMember(int member, in {RuntimeNames.MemberValue} value)"))
        using (writer.OpenBlock("switch (member)"))
        {
            foreach (MemberModel member in members)
            {
                writer.WriteLine($"case {Number(member)}:");
                using (writer.Indent())
                {
                    EmitReading(writer, member);
                    writer.WriteLine("return true;");
                }
            }

            writer.WriteLine("default:");
            writer.WriteLine($"    return {(model.InheritedMembers.Any(IsRead) ? "base.ReadMember(member, value)" : "false")};");
        }
    }

    private static void EmitReading(SourceWriter writer, MemberModel member)
    {
        if (!IsOneOfSeveral(member))
        {
            writer.WriteLine(Assignment(member, ValueOf(member)));
            return;
        }

        // What has no name of its own, or shares it, goes by its class; the first one is the member, a wildcard in front makes it a list.
        string local = CSharpNames.Escape("own" + member.Name.TrimStart('@'));
        string isTaken = member is { IsList: false, Type: RuntimeNames.RawElement or RuntimeNames.ElementNode } ? $" || {member.Name} is not null" : "";
        using (writer.OpenBlock($"if (value.{(member.Kind == MemberKind.Items ? "Item" : "Element")} is not {member.Type} {local}{isTaken})"))
        {
            writer.WriteLine("return false;");
        }

        writer.Separate();
        writer.WriteLine(Assignment(member, local));
    }

    private static void EmitGroups(SourceWriter writer, ClassModel model)
    {
        List<MemberModel> groups = [.. model.Members.Where(static member => member.Kind == MemberKind.Group)];
        if (groups.Count > 0)
        {
            writer.Separate();
            writer.WriteLine($"protected override {RuntimeNames.GroupNode}? GroupOf(int member) => member switch");
            writer.WriteLine("{");
            using (writer.Indent())
            {
                groups.ForEach(group => writer.WriteLine($"{Number(group)} => {group.Name},"));
                writer.WriteLine("_ => base.GroupOf(member),");
            }

            writer.WriteLine("};");
        }

        List<MemberModel> dropped = groups.FindAll(static group => group.IsDroppedIfUnread);
        if (dropped.Count > 0)
        {
            writer.Separate();
            using (writer.OpenBlock("protected override void EndRead()"))
            {
                writer.WriteLine("base.EndRead();");
                dropped.ForEach(group => writer.WriteLine($"{group.Name} = KeepIfRead({group.Name});"));
            }
        }
    }

    private static void EmitListing(SourceWriter writer, ClassModel model)
    {
        if (model.Members.FirstOrDefault(static member => member.Kind == MemberKind.Items) is { } items)
        {
            writer.Separate();
            writer.WriteLine($"protected override {RuntimeNames.ReadOnlyList}<{RuntimeNames.Item}>? ListedItems => {items.Field};");
        }

        List<MemberModel> members = [.. model.Members.Where(static member => member.IsListed)];
        if (members.Count == 0)
        {
            return;
        }

        writer.Separate();
        using (writer.OpenBlock($"protected override void ListMembers({RuntimeNames.MemberList} members)"))
        {
            if (model.InheritedMembers.Any(static member => member.IsListed))
            {
                writer.WriteLine("base.ListMembers(members);");
            }

            foreach (MemberModel member in members)
            {
                writer.WriteLine($"members.{Listing(member)};");
            }
        }
    }

    private static void EmitCopying(SourceWriter writer, ClassModel model)
    {
        List<MemberModel> members = [.. model.Members.Where(IsShared)];
        if (members.Count == 0)
        {
            return;
        }

        writer.Separate();
        using (writer.OpenBlock($"protected override void CopyMembers({RuntimeNames.NodeCopier} copier)"))
        {
            if (model.InheritedMembers.Any(IsShared))
            {
                writer.WriteLine("base.CopyMembers(copier);");
            }

            foreach (MemberModel member in members)
            {
                string field = PropertyEmitter.Field(member);
                writer.WriteLine(member switch
                {
                    { IsList: false } => $"{field} = copier.Copy({field});",
                    { Kind: MemberKind.AnyAttributes or MemberKind.ValueElement } => $"{field} = {RuntimeNames.NodeCopier}.CopyValues({field});",
                    { Kind: MemberKind.Items } => $"{field} = copier.CopyItems({field});",
                    _ => $"{field} = copier.CopyAll({field});",
                });
            }
        }
    }

    /// <summary>Whether a class takes what is read for the member: what is fixed it has already, and a group takes its own.</summary>
    private static bool IsRead(MemberModel member) => member.IsListed && !member.IsFixed && member.Kind != MemberKind.Group;

    private static bool IsShared(MemberModel member) =>
        (member.IsList && member.Kind != MemberKind.ItemView) || member.Kind is MemberKind.ObjectElement or MemberKind.NamedElement or MemberKind.RawElement or MemberKind.Group;

    private static bool IsOneOfSeveral(MemberModel member) => member switch
    {
        { Type: RuntimeNames.Item } => false,
        { Kind: MemberKind.NamedElement or MemberKind.AnyElements or MemberKind.Items } => true,
        { Scalar: null, Kind: not MemberKind.AnyAttributes } => member.IsAmbiguous,
        _ => false,
    };

    private static string Assignment(MemberModel member, string value) => member.IsList ? $"{member.Name}.Add({value});" : $"{member.Name} = {value};";

    private static string ValueOf(MemberModel member) => member switch
    {
        { Kind: MemberKind.Items } => "value.Item",
        { Kind: MemberKind.AnyAttributes } => "value.Attribute",
        { Kind: MemberKind.FlagElement } => "true",
        { Type: RuntimeNames.ElementNode } => "value.Element",
        { Scalar: null } => $"({member.Type})value.Element",
        { Scalar.IsString: true } => "value.Text",
        { Kind: MemberKind.Text, IsRequired: false } => $"value.IsBlank ? null : {Scalar(member)}",
        _ => Scalar(member),
    };

    private static string Scalar(MemberModel member) =>
        member is { Scalar.IsEnum: true, IsList: false } ? $"({member.Type})value.Word()"
        : $"value.Read({member.Scalar!.Scalar}{(member.IsList ? $", {member.Name}.Count" : "")})";

    private static string Listing(MemberModel member)
    {
        string number = Number(member);
        string held = PropertyEmitter.Field(member);
        return member switch
        {
            { IsFixed: true } => $"Fixed({number})",
            { Kind: MemberKind.Items } => $"Items({number}, {held})",
            { Kind: MemberKind.Group } => $"Group({number}, {held})",
            { Kind: MemberKind.AnyAttributes } => $"AnyAttributes({number}, {held})",
            { Kind: MemberKind.FlagElement } => $"Flag({number}, {held})",
            { Scalar: null, IsList: true } => $"Elements({number}, {held})",
            { Scalar: null } => $"Element({number}, {held})",
            { Scalar.IsString: true, IsList: true } => $"Texts({number}, {held})",
            { Scalar.IsString: true } => $"Text({number}, {held})",
            { IsList: true } => $"Values({number}, {held}, {member.Scalar.Scalar})",
            { Scalar.IsEnum: true } => $"Word({number}, (int{(PropertyEmitter.IsNullable(member) ? "?" : "")}){held})",
            _ => $"Value({number}, {held}, {member.Scalar.Scalar})",
        };
    }

    private static string Number(MemberModel member) => member.Number.ToString(CultureInfo.InvariantCulture);
}
