using SchemaGen.Compiler.Derivation;
using SchemaGen.Compiler.Model;

namespace SchemaGen.Compiler.Emit;

/// <summary>Emits an enum and the class that maps its members to XML.</summary>
internal static class EnumEmitter
{
    /// <summary>The suffix of the class that maps an enum's members to words.</summary>
    public const string ScalarSuffix = "XmlScalar";

    /// <summary>The member of that class that reads and writes single values.</summary>
    public const string Instance = "Instance";

    /// <summary>The member of that class that reads and writes lists of values.</summary>
    public const string List = "List";

    public static GeneratedFile Emit(EnumModel model)
    {
        SourceWriter writer = FileHeader.Begin(model.Namespace);
        DocComment.Write(writer, model.Documentation, $"One of {string.Join(", ", model.Members.Select(static member => $"\"{member.Word}\""))}.");
        writer.WriteLine(FileHeader.GeneratedCode);
        using (writer.OpenBlock($"{(model.IsPublic ? "public" : "internal")} enum {model.Name}"))
        {
            foreach (EnumMemberModel member in model.Members)
            {
                writer.Separate();
                DocComment.Write(writer, member.Documentation, $"\"{member.Word}\".");
                writer.WriteLine($"{member.Name},");
            }

            if (model.IsValue)
            {
                writer.Separate();
                writer.WriteLine("/// <summary>A word that the schema does not know. Only lenient reading gives it; the word itself is kept and written back.</summary>");
                writer.WriteLine($"{TypeNaming.Unrecognized} = -1,");
            }
        }

        if (model.HasScalar)
        {
            EmitScalar(writer, model);
        }

        if (model.Subsets.Count > 0)
        {
            EmitSubsets(writer, model);
        }

        return new GeneratedFile($"{model.Name}.g.cs", writer.ToString());
    }

    private static void EmitSubsets(SourceWriter writer, EnumModel model)
    {
        writer.Separate();
        writer.WriteLine($"/// <summary>Questions to a <see cref=\"{model.Name}\" />.</summary>");
        writer.WriteLine(FileHeader.GeneratedCode);
        using (writer.OpenBlock($"{(model.IsPublic ? "public" : "internal")} static partial class {model.ExtensionsName}"))
        {
            foreach (EnumSubsetModel subset in model.Subsets)
            {
                writer.Separate();
                DocComment.Write(writer, null, $"Whether it is a {subset.Define}: one of {string.Join(", ", subset.Members)}.");
                writer.WriteLine($"public static bool Is{subset.Name}(this {model.Name} value) => value is");
                using (writer.Indent())
                {
                    for (int i = 0; i < subset.Members.Count; i++)
                    {
                        writer.WriteLine($"{(i == 0 ? "" : "or ")}{model.Name}.{subset.Members[i]}{(i + 1 == subset.Members.Count ? ";" : "")}");
                    }
                }
            }
        }
    }

    private static void EmitScalar(SourceWriter writer, EnumModel model)
    {
        writer.Separate();
        writer.WriteLine(FileHeader.GeneratedCode);
        using (writer.OpenBlock($"internal static class {model.Name}{ScalarSuffix}"))
        {
            writer.WriteLine($"internal static {RuntimeNames.Scalar}<{model.Name}> {Instance} {{ get; }} = new {RuntimeNames.EnumScalar}<{model.Name}>(");
            using (writer.Indent())
            {
                for (int i = 0; i < model.Members.Count; i++)
                {
                    writer.WriteLine($"{CSharpLiteral.String(model.Members[i].Word)}{(i + 1 < model.Members.Count ? "," : ");")}");
                }
            }

            if (model.IsListed)
            {
                writer.Separate();
                string type = $"{RuntimeNames.Scalar}<{RuntimeNames.ValueList}<{model.Name}>>";
                writer.WriteLine($"internal static {type} {List} {{ get; }} = new {RuntimeNames.ListScalar}<{model.Name}>({Instance});");
            }
        }
    }
}
