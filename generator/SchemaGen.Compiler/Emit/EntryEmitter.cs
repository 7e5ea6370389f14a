using System.Globalization;
using SchemaGen.Compiler.Model;

namespace SchemaGen.Compiler.Emit;

/// <summary>Emits the class of an entry: a property for each part, and the names of the parts' elements.</summary>
internal static class EntryEmitter
{
    public static GeneratedFile Emit(EntryModel model)
    {
        SourceWriter writer = FileHeader.Begin(model.Namespace);
        foreach (string line in model.Notation)
        {
            writer.WriteLine($"// {line}");
        }

        DocComment.Write(writer, model.Documentation, $"Elements that belong together: {string.Join(", ", model.Parts.Select(static part => part.Name))}.");
        string bases = string.Join(", ", [RuntimeNames.Entry, .. model.Interfaces, $"{RuntimeNames.EntryOf}<{model.Name}>"]);
        writer.WriteLine(FileHeader.GeneratedCode);
        using (writer.OpenBlock($"{(model.IsPublic ? "public" : "internal")} sealed partial class {model.Name} : {bases}"))
        {
            EmitConstructors(writer, model);
            for (int i = 0; i < model.Parts.Count; i++)
            {
                EmitPart(writer, model.Parts[i], i.ToString(CultureInfo.InvariantCulture));
            }

            writer.Separate();
            writer.WriteLine($"static {RuntimeNames.EntryParts} {RuntimeNames.EntryOf}<{model.Name}>.Parts => _parts;");
            writer.Separate();
            writer.WriteLine($"static {model.Name} {RuntimeNames.EntryOf}<{model.Name}>.Create() => new(_parts);");
        }

        return new GeneratedFile($"{model.Name}.g.cs", writer.ToString());
    }

    private static void EmitConstructors(SourceWriter writer, EntryModel model)
    {
        writer.WriteLine($"private static readonly {RuntimeNames.EntryParts} _parts = new({string.Join(", ", model.Parts.SelectMany(Texts).Select(CSharpLiteral.String))});");
        writer.Separate();
        writer.WriteLine("/// <summary>Creates an entry with nothing in it.</summary>");
        writer.WriteLine($"public {model.Name}()");
        writer.WriteLine("    : base(_parts)");
        writer.WriteLine("{\n}");
        writer.Separate();
        writer.WriteLine($"[{RuntimeNames.SetsRequiredMembers}]");
        writer.WriteLine($"private {model.Name}({RuntimeNames.EntryParts} parts)");
        writer.WriteLine("    : base(parts)");
        writer.WriteLine("{\n}");
    }

    private static void EmitPart(SourceWriter writer, EntryPartModel part, string number)
    {
        writer.Separate();
        string names = string.Join(" or ", part.Elements.Select(static name => name.LocalName));
        DocComment.Write(writer, part.Documentation, $"The {(part.IsList ? "elements" : "element")} {names}.");
        writer.WriteLine(part.IsList
            ? $"public {part.PropertyType} {part.Name} => Xml_List<{part.Type}>({number});"
            : $"public {part.PropertyType} {part.Name} {{ get => ({part.Type}{(part.IsRequired ? "" : "?")})Xml_Get({number}){(part.IsRequired ? "!" : "")}; set => Xml_Set({number}, value); }}");
    }

    // A sign for each part, then the names of its elements with their namespaces. No local name can equal a sign.
    private static IEnumerable<string> Texts(EntryPartModel part) =>
        part.Elements.SelectMany(static name => new[] { name.LocalName, name.NamespaceUri }).Prepend(part.IsList ? "*" : "1");
}
