using SchemaGen.Compiler.Model;

namespace SchemaGen.Compiler.Emit;

/// <summary>Emits what a class adds to copying: the objects and lists that a copy must not share. Values are copied with the object itself.</summary>
internal static class CopyEmitter
{
    public static void EmitClone(SourceWriter writer, ClassModel model)
    {
        writer.Separate();
        writer.WriteLine("/// <inheritdoc />");
        writer.WriteLine($"public override {model.Name} Clone() => ({model.Name})base.Clone();");
    }

    public static void EmitMembers(SourceWriter writer, ClassModel model)
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

    private static bool IsShared(MemberModel member) =>
        (member.IsList && member.Kind != MemberKind.ItemView) || member.Kind is MemberKind.ObjectElement or MemberKind.NamedElement or MemberKind.RawElement or MemberKind.Group;
}
