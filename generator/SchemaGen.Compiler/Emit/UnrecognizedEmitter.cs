using SchemaGen.Compiler.Model;

namespace SchemaGen.Compiler.Emit;

/// <summary>Emits the case of a union for content that the schema does not allow. Only lenient reading creates it.</summary>
internal static class UnrecognizedEmitter
{
    public static void Emit(SourceWriter writer, ClassModel union)
    {
        string type = union.Unrecognized!.Type;
        string name = type[(type.LastIndexOf('.') + 1)..];
        writer.Separate();
        writer.WriteLine($"/// <summary>A {union.Name} of a kind that the schema does not know; what it holds is its <c>Extra</c> content. Only lenient reading makes it, and it is never valid.</summary>");
        writer.WriteLine(FileHeader.GeneratedCode);
        using (writer.OpenBlock($"{(union.IsPublic ? "public" : "internal")} sealed partial class {name} : global::{union.Namespace}.{union.Name}"))
        {
            if (union.SetsRequiredMembers)
            {
                writer.WriteLine($"[{RuntimeNames.SetsRequiredMembers}]");
            }

            writer.WriteLine($"internal {name}({RuntimeNames.StartTag} tag)");
            if (union.HasTagConstructor)
            {
                writer.WriteLine("    : base(tag)");
            }

            using (writer.OpenBlock())
            {
                if (!union.IsElement)
                {
                    writer.WriteLine($"tag.AddUnrecognized(this, {CSharpLiteral.String(union.DiscriminatorName)});");
                }
            }

            ClassEmitter.EmitClone(writer, name);
        }
    }
}
