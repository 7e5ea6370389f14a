using System.Globalization;
using SchemaGen.Compiler.Model;

namespace SchemaGen.Compiler.Emit;

/// <summary>Emits a class: first the members for its users, then those for the runtime.</summary>
internal static class ClassEmitter
{
    private const int MostKinds = 16;

    public static GeneratedFile Emit(ClassModel model)
    {
        SourceWriter writer = FileHeader.Begin(model.Namespace);
        foreach (string line in model.Notation)
        {
            writer.WriteLine($"// {line}");
        }

        DocComment.Write(writer, model.Documentation, Otherwise(model), model.IsAbstract ? Kinds(model) : "");
        string modifiers = $"{(model.IsPublic ? "public" : "internal")} {(model.IsAbstract ? "abstract" : "sealed")} partial";
        string bases = string.Join(", ",
        [
            model.Base ?? (model.IsElement ? $"{RuntimeNames.ElementOf}<{model.Name}>" : RuntimeNames.GroupNode),
            .. model.Interfaces,
            .. model.IsElement ? [$"{RuntimeNames.Element}<{model.Name}>"] : Array.Empty<string>(),
        ]);
        writer.WriteLine(FileHeader.GeneratedCode);
        using (writer.OpenBlock($"{modifiers} class {model.Name} : {bases}"))
        {
            EmitConstructors(writer, model);
            UnionEmitter.EmitCaseKey(writer, model);
            foreach (MemberModel member in model.Members)
            {
                PropertyEmitter.Emit(writer, member, model);
            }

            if (model.IsAbstract)
            {
                UnionEmitter.EmitMatch(writer, model);
            }

            if (model.IsElement && model.Base is not null)
            {
                EmitReaders(writer, model);
            }

            if (!model.IsElement || model.Base is not null)
            {
                EmitClone(writer, model.Name);
            }

            EmitPlumbing(writer, model);
        }

        if (model.IsAbstract)
        {
            UnrecognizedEmitter.Emit(writer, model);
        }

        return new GeneratedFile($"{model.Name}.g.cs", writer.ToString());
    }

    // Users of an abstract class first need to know which classes they can create.
    private static string Kinds(ClassModel model)
    {
        IEnumerable<string> names = model.Cases.Take(MostKinds).Select(static kind => kind.Type[(kind.Type.LastIndexOf('.') + 1)..]);
        return $"One of {string.Join(", ", names)}{(model.Cases.Count > MostKinds ? $" and {(model.Cases.Count - MostKinds).ToString(CultureInfo.InvariantCulture)} more" : "")}.";
    }

    private static string Otherwise(ClassModel model) => model switch
    {
        { IsAbstract: true } => Kinds(model),
        { NameProperty: not null } => "An element that may have one of several names.",
        { ElementName: { } name } => $"The element {name}.",
        _ => "One of several kinds.",
    };

    private static void EmitConstructors(SourceWriter writer, ClassModel model)
    {
        string access = model.IsAbstract ? "private protected" : "public";
        if (model.IsAbstract || model.HasTagConstructor)
        {
            writer.WriteLine(model.IsAbstract ? "// Closed: only this schema's cases derive from it." : "/// <summary>Creates an object with nothing in it.</summary>");
            writer.WriteLine($"{access} {model.Name}()");
            writer.WriteLine("{\n}");
        }

        if (!model.HasTagConstructor)
        {
            return;
        }

        writer.Separate();
        if (model.SetsRequiredMembers)
        {
            writer.WriteLine($"[{RuntimeNames.SetsRequiredMembers}]");
        }

        writer.WriteLine($"{(model.IsAbstract ? "private protected" : "internal")} {model.Name}({RuntimeNames.StartTag} tag)");
        if (model.BaseHasTagConstructor)
        {
            writer.WriteLine("    : base(tag)");
        }

        using (writer.OpenBlock())
        {
            foreach (MemberModel group in model.Members.Where(static member => member.Kind == MemberKind.Group))
            {
                writer.WriteLine($"{group.Name} = {group.Creation};");
            }
        }
    }

    // The inherited methods would return the union.
    private static void EmitReaders(SourceWriter writer, ClassModel model)
    {
        writer.Separate();
        writer.WriteLine(
            $"""
            /// <summary>Reads the element at which, or before which, the reader stands.</summary>
            public static new {model.Name} Read({RuntimeNames.XmlReader} reader, {RuntimeNames.ReadOptions}? options = null) =>
                {RuntimeNames.SchemaReader}.ReadAs<{model.Name}>(reader, options);

            /// <summary>Reads the element from text.</summary>
            public static new {model.Name} Parse(string xml, {RuntimeNames.ReadOptions}? options = null) =>
                {RuntimeNames.SchemaReader}.Parse<{model.Name}>(xml, options);

            /// <summary>Reads a file whose root is the element.</summary>
            public static new {model.Name} Load(string path, {RuntimeNames.ReadOptions}? options = null) =>
                {RuntimeNames.SchemaReader}.Load<{model.Name}>(path, options);

            /// <summary>Reads a document whose root is the element.</summary>
            public static new {model.Name} Load({RuntimeNames.Stream} stream, {RuntimeNames.ReadOptions}? options = null) =>
                {RuntimeNames.SchemaReader}.Load<{model.Name}>(stream, options);

            /// <summary>Reads the element from text.</summary>
            public static new {model.Name} Parse({RuntimeNames.Characters} xml, {RuntimeNames.ReadOptions}? options = null) =>
                {RuntimeNames.SchemaReader}.Parse<{model.Name}>(xml, options);

            /// <summary>Reads a document whose root is the element from bytes in any encoding.</summary>
            public static new {model.Name} Load({RuntimeNames.Bytes} document, {RuntimeNames.ReadOptions}? options = null) =>
                {RuntimeNames.SchemaReader}.Load<{model.Name}>(document, options);

            /// <summary>Reads a document whose root is the element from text.</summary>
            public static new {model.Name} Load({RuntimeNames.TextReader} reader, {RuntimeNames.ReadOptions}? options = null) =>
                {RuntimeNames.SchemaReader}.Load<{model.Name}>(reader, options);

            /// <summary>Reads a file whose root is the element.</summary>
            public static new {RuntimeNames.Task}<{model.Name}> LoadAsync(string path, {RuntimeNames.ReadOptions}? options = null, {RuntimeNames.CancellationToken} cancellationToken = default) =>
                {RuntimeNames.SchemaReader}.LoadAsync<{model.Name}>(path, options, cancellationToken);

            /// <summary>Reads a document whose root is the element; nothing is read synchronously.</summary>
            public static new {RuntimeNames.Task}<{model.Name}> LoadAsync({RuntimeNames.Stream} stream, {RuntimeNames.ReadOptions}? options = null, {RuntimeNames.CancellationToken} cancellationToken = default) =>
                {RuntimeNames.SchemaReader}.LoadAsync<{model.Name}>(stream, options, cancellationToken);
            """);
    }

    private static void EmitPlumbing(SourceWriter writer, ClassModel model)
    {
        writer.Separate();
        writer.WriteLine("#pragma warning disable CS1591 // What follows is for the runtime, not for documentation.");
        EmitClass(writer, model);
        UnionEmitter.EmitCreate(writer, model);
        if (model.NameProperty is { } name)
        {
            EmitName(writer, name);
        }
    }

    /// <summary>Emits a <c>Clone</c> method that returns the class itself.</summary>
    public static void EmitClone(SourceWriter writer, string name)
    {
        writer.Separate();
        writer.WriteLine("/// <inheritdoc />");
        writer.WriteLine($"public override {name} Clone() => ({name})base.Clone();");
    }

    private static void EmitClass(SourceWriter writer, ClassModel model)
    {
        string expression = $"{model.Schema}.Reader.ClassOf((int){model.Schema}.{SchemaEmitter.ClassNumbers}.{model.Name})";
        writer.Separate();
        writer.WriteLine($"protected override {RuntimeNames.Class} Xml_Class => {expression};");
        if (model.IsElement)
        {
            writer.Separate();
            writer.WriteLine($"static {RuntimeNames.Class} {RuntimeNames.Element}<{model.Name}>.Class => {expression};");
        }
    }

    private static void EmitName(SourceWriter writer, string name)
    {
        writer.Separate();
        writer.WriteLine($"protected override string Xml_LocalName => {name}.LocalName;");
        writer.Separate();
        writer.WriteLine($"protected override string Xml_NamespaceUri => {name}.NamespaceUri;");
        writer.Separate();
        writer.WriteLine($"protected override void Xml_ReadName(string localName, string namespaceUri) => {name} = new {RuntimeNames.NodeName}(localName, namespaceUri);");
    }
}
