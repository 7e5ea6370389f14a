using System.Globalization;
using SchemaGen.Compiler.Model;

namespace SchemaGen.Compiler.Emit;

/// <summary>
/// Emits the class of a whole schema. The numbers of element patterns and classes appear only here, so a schema change that shifts
/// them leaves the other files unchanged.
/// </summary>
internal static class SchemaEmitter
{
    /// <summary>The name of the nested enum with the class numbers.</summary>
    public const string ClassNumbers = "Class";

    private const int CharactersPerLine = 120;
    private const string Getter = "{ get; }";

    public static GeneratedFile Emit(SchemaModel model, ClassTable table)
    {
        SourceWriter writer = FileHeader.Begin(model.Request.Namespace);
        string name = model.Request.Name + "Schema";
        DocComment.Write(writer, null, $"The schema {model.FileName}: documents of any root that it allows, read and validated.");
        writer.WriteLine(FileHeader.GeneratedCode);
        using (writer.OpenBlock($"{Access(model)} static partial class {name}"))
        {
            writer.WriteLine(
                $"""
                /// <summary>The schema as the validator's tables.</summary>
                public static {RuntimeNames.SchemaProgram} Program => Reader.Program;

                internal static {RuntimeNames.SchemaReader} Reader {Getter} = new({RuntimeNames.SchemaProgram}.FromBase64(Tables), Classes, Create, CreateUnrecognized{(table.OwnScalars.Count > 0 ? ", Scalar" : "")});

                /// <summary>Reads a document of any root that the schema allows.</summary>
                public static {RuntimeNames.ElementNode} Read({RuntimeNames.XmlReader} reader, {RuntimeNames.ReadOptions}? options = null) =>
                    Reader.Read(reader, options);

                /// <summary>Reads a document of any root that the schema allows from text.</summary>
                public static {RuntimeNames.ElementNode} Parse(string xml, {RuntimeNames.ReadOptions}? options = null) => Reader.Parse(xml, options);

                /// <summary>Reads a document of any root that the schema allows from a file.</summary>
                public static {RuntimeNames.ElementNode} Load(string path, {RuntimeNames.ReadOptions}? options = null) => Reader.Load(path, options);

                /// <summary>Reads a document of any root that the schema allows from a stream, which stays open.</summary>
                public static {RuntimeNames.ElementNode} Load({RuntimeNames.Stream} stream, {RuntimeNames.ReadOptions}? options = null) => Reader.Load(stream, options);

                /// <summary>Reads a document of any root that the schema allows from bytes in any encoding.</summary>
                public static {RuntimeNames.ElementNode} Load({RuntimeNames.Bytes} document, {RuntimeNames.ReadOptions}? options = null) => Reader.Load(document, options);

                /// <summary>Validates a document of any root that the schema allows, without making objects.</summary>
                public static {RuntimeNames.ValidationReport} Validate({RuntimeNames.XmlReader} reader, {RuntimeNames.ReadOptions}? options = null) =>
                    Reader.Validate(reader, options);

                /// <summary>Validates a document in a stream of any length, which stays open.</summary>
                public static {RuntimeNames.ValidationReport} Validate({RuntimeNames.Stream} stream, {RuntimeNames.ReadOptions}? options = null) =>
                    Reader.Validate(stream, options);

                /// <summary>Validates a document in bytes in any encoding.</summary>
                public static {RuntimeNames.ValidationReport} Validate({RuntimeNames.Bytes} document, {RuntimeNames.ReadOptions}? options = null) =>
                    Reader.Validate(document, options);

                /// <summary>Validates a document in a stream of any length; nothing is read synchronously, and the stream stays open.</summary>
                public static {RuntimeNames.Task}<{RuntimeNames.ValidationReport}> ValidateAsync({RuntimeNames.Stream} stream, {RuntimeNames.ReadOptions}? options = null, {RuntimeNames.CancellationToken} cancellationToken = default) =>
                    Reader.ValidateAsync(stream, options, cancellationToken);
                """);
            EmitCreate(writer, model);
            EmitCreateUnrecognized(writer, model);
            EmitScalars(writer, table);
            EmitClassNumbers(writer, model);
        }

        return new GeneratedFile($"{name}.g.cs", writer.ToString());
    }

    /// <summary>Emits the tables of the program and the classes.</summary>
    public static GeneratedFile EmitTables(SchemaModel model, ClassTable table)
    {
        SourceWriter writer = FileHeader.Begin(model.Request.Namespace);
        string name = model.Request.Name + "Schema";
        using (writer.OpenBlock($"static partial class {name}"))
        {
            EmitTable(writer, "Tables", model.Tables);
            writer.Separate();
            EmitTable(writer, "Classes", [.. table.Bytes]);
        }

        return new GeneratedFile($"{name}.Tables.g.cs", writer.ToString());
    }

    // The table is one literal, because an initializer with that many bytes costs compilers and analyzers minutes.
    private static void EmitTable(SourceWriter writer, string name, byte[] table)
    {
        string text = Convert.ToBase64String(table);
        writer.WriteLine($"private static {RuntimeNames.Span}<byte> {name} =>");
        using (writer.Indent())
        {
            writer.WriteLine("\"\"\"");
            for (int start = 0; start < text.Length; start += CharactersPerLine)
            {
                writer.WriteLine(text.Substring(start, Math.Min(CharactersPerLine, text.Length - start)));
            }

            writer.WriteLine("\"\"\"u8;");
        }
    }

    private static void EmitCreate(SourceWriter writer, SchemaModel model)
    {
        List<IGrouping<string, int>> creations =
        [
            .. Enumerable.Range(0, model.Elements.Count)
                .Where(number => model.Elements[number] is not null)
                .GroupBy(number => model.Elements[number]!),
        ];
        writer.Separate();
        writer.WriteLine($"private static {RuntimeNames.ElementNode} Create(int element, {RuntimeNames.StartTag} tag) => element switch");
        writer.WriteLine("{");
        using (writer.Indent())
        {
            foreach (IGrouping<string, int> creation in creations)
            {
                writer.WriteLine($"{Alternatives(creation)} => {NameOf(creation)}(tag),");
            }

            writer.WriteLine($"_ => throw new {RuntimeNames.ArgumentOutOfRange}(nameof(element)),");
        }

        writer.WriteLine("};");
        writer.Separate();
        writer.WriteLine("// A method each: compiling the switch would load all classes, and a document has few of them.");
        foreach (IGrouping<string, int> creation in creations)
        {
            writer.WriteLine($"private static {RuntimeNames.ElementNode} {NameOf(creation)}({RuntimeNames.StartTag} tag) => {creation.Key};");
        }
    }

    private static string NameOf(IEnumerable<int> creation) => $"Create{creation.First().ToString(CultureInfo.InvariantCulture)}";

    private static string Alternatives(IEnumerable<int> numbers) =>
        string.Join(" or ", numbers.Select(static number => number.ToString(CultureInfo.InvariantCulture)));

    private static void EmitCreateUnrecognized(SourceWriter writer, SchemaModel model)
    {
        writer.Separate();
        writer.WriteLine($"private static {RuntimeNames.ElementNode}? CreateUnrecognized(int element, {RuntimeNames.StartTag} tag) => element switch");
        writer.WriteLine("{");
        using (writer.Indent())
        {
            foreach (IGrouping<string, int> group in Enumerable.Range(0, model.Unrecognized.Count)
                .Where(number => model.Unrecognized[number] is not null)
                .GroupBy(number => model.Unrecognized[number]!))
            {
                writer.WriteLine($"{Alternatives(group)} => new {group.Key}(tag),");
            }

            writer.WriteLine("_ => null,");
        }

        writer.WriteLine("};");
    }

    private static void EmitScalars(SourceWriter writer, ClassTable table)
    {
        if (table.OwnScalars.Count == 0)
        {
            return;
        }

        writer.Separate();
        writer.WriteLine($"private static {RuntimeNames.Scalar} Scalar(int number) => number switch");
        writer.WriteLine("{");
        using (writer.Indent())
        {
            for (int i = 0; i < table.OwnScalars.Count; i++)
            {
                writer.WriteLine($"{i.ToString(CultureInfo.InvariantCulture)} => {table.OwnScalars[i]},");
            }

            writer.WriteLine($"_ => throw new {RuntimeNames.ArgumentOutOfRange}(nameof(number)),");
        }

        writer.WriteLine("};");
    }

    private static void EmitClassNumbers(SourceWriter writer, SchemaModel model)
    {
        writer.Separate();
        writer.WriteLine("// The numbers of the classes in the table.");
        using (writer.OpenBlock($"internal enum {ClassNumbers}"))
        {
            foreach (ClassModel type in model.Classes)
            {
                writer.WriteLine($"{type.Name},");
            }
        }
    }

    private static string Access(SchemaModel model) => model.Request.IsPublic ? "public" : "internal";
}
