using SchemaGen.Compiler.Model;

namespace SchemaGen.Compiler.Emit;

/// <summary>Emits the interfaces that classes share.</summary>
internal static class InterfaceEmitter
{
    public static GeneratedFile Emit(InterfaceModel model)
    {
        SourceWriter writer = FileHeader.Begin(model.Namespace);
        DocComment.Write(writer, model.Documentation, "What stands in a list of items.");
        writer.WriteLine(FileHeader.GeneratedCode);
        writer.WriteLine($"{(model.IsPublic ? "public" : "internal")} partial interface {model.Name} : {RuntimeNames.Item}");
        writer.WriteLine("{\n}");
        return new GeneratedFile($"{model.Name}.g.cs", writer.ToString());
    }
}
