using SchemaGen.Compiler.Model;

namespace SchemaGen.Compiler.Emit;

/// <summary>Emits the interfaces that classes share.</summary>
internal static class InterfaceEmitter
{
    public static GeneratedFile Emit(InterfaceModel model)
    {
        SourceWriter writer = FileHeader.Begin(model.Namespace);
        DocComment.Write(writer, model.Documentation, model.IsItem ? "What stands in a list of items." : "What several elements have alike.");
        writer.WriteLine(FileHeader.GeneratedCode);
        using (writer.OpenBlock($"{(model.IsPublic ? "public" : "internal")} partial interface {model.Name}{(model.IsItem ? $" : {RuntimeNames.Item}" : "")}"))
        {
            foreach (MemberModel member in model.Members)
            {
                PropertyEmitter.EmitDeclaration(writer, member);
            }
        }

        return new GeneratedFile($"{model.Name}.g.cs", writer.ToString());
    }
}
