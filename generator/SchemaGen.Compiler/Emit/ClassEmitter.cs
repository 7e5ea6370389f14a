using SchemaGen.Compiler.Model;

namespace SchemaGen.Compiler.Emit;

/// <summary>Emits a class: first what its users need, then what the runtime calls.</summary>
internal static class ClassEmitter
{
    public static GeneratedFile Emit(ClassModel model)
    {
        SourceWriter writer = FileHeader.Begin(model.Namespace);
        foreach (string line in model.Notation)
        {
            writer.WriteLine($"// {line}");
        }

        DocComment.Write(writer, model.Documentation, Otherwise(model));
        string modifiers = $"{(model.IsPublic ? "public" : "internal")} {(model.IsAbstract ? "abstract" : "sealed")} partial";
        string bases = string.Join(", ",
        [
            model.Base ?? (model.IsElement ? RuntimeNames.ElementNode : RuntimeNames.GroupNode),
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
                PropertyEmitter.Emit(writer, member);
            }

            if (model.IsAbstract)
            {
                UnionEmitter.EmitMatch(writer, model);
            }

            if (model.IsElement)
            {
                EmitReaders(writer, model);
            }

            CopyEmitter.EmitClone(writer, model);
            EmitPlumbing(writer, model);
        }

        if (model.IsAbstract)
        {
            UnrecognizedEmitter.Emit(writer, model);
        }

        return new GeneratedFile($"{model.Name}.g.cs", writer.ToString());
    }

    private static string Otherwise(ClassModel model) => model switch
    {
        { IsAbstract: true } => $"One of {model.Cases.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)} kinds.",
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

        bool leavesOpen = model.Members.Any(static member => PropertyEmitter.IsRequiredProperty(member) && member.IsReference && member.Kind is not (MemberKind.Group or MemberKind.Name));
        writer.Separate();
        if (leavesOpen)
        {
            writer.WriteLine("#pragma warning disable CS8618 // The reader sets what is required before it gives the object away.");
        }

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

            foreach (MemberModel attribute in model.OmittableAttributes)
            {
                string @namespace = attribute.NamespaceUri.Length == 0 ? "" : ", " + CSharpLiteral.String(attribute.NamespaceUri);
                using (writer.OpenBlock($"if (tag[{CSharpLiteral.String(attribute.LocalName)}{@namespace}] is null)"))
                {
                    writer.WriteLine($"OmitAttribute({attribute.Number});");
                }
            }
        }

        if (leavesOpen)
        {
            writer.WriteLine("#pragma warning restore CS8618");
        }
    }

    private static void EmitReaders(SourceWriter writer, ClassModel model)
    {
        string hides = model.Base is null ? "" : "new ";
        writer.Separate();
        writer.WriteLine(
            $"""
            /// <summary>Reads the element at which, or before which, the reader stands.</summary>
            public static {hides}{model.Name} Read({RuntimeNames.XmlReader} reader, {RuntimeNames.ReadOptions}? options = null) =>
                {model.Schema}.Reader.Read<{model.Name}>(reader, {model.Schema}.{SchemaEmitter.ElementNumbers}.{model.ElementsName}, options);

            /// <summary>Reads the element from text.</summary>
            public static {hides}{model.Name} Parse(string xml, {RuntimeNames.ReadOptions}? options = null) =>
                {RuntimeNames.SchemaReader}.Parse<{model.Name}>(xml, options);

            /// <summary>Reads a file whose root is the element.</summary>
            public static {hides}{model.Name} Load(string path, {RuntimeNames.ReadOptions}? options = null) =>
                {RuntimeNames.SchemaReader}.Load<{model.Name}>(path, options);

            /// <summary>Reads a document whose root is the element.</summary>
            public static {hides}{model.Name} Load({RuntimeNames.Stream} stream, {RuntimeNames.ReadOptions}? options = null) =>
                {RuntimeNames.SchemaReader}.Load<{model.Name}>(stream, options);
            """);
    }

    private static void EmitPlumbing(SourceWriter writer, ClassModel model)
    {
        writer.Separate();
        writer.WriteLine("#pragma warning disable CS1591 // What follows is for the runtime, not for documentation.");
        UnionEmitter.EmitCreate(writer, model);
        if (model.ElementName is { } name)
        {
            EmitElement(writer, model, name, model.ElementNamespace);
        }

        ReadingEmitter.Emit(writer, model);
        WritingEmitter.Emit(writer, model);
        CopyEmitter.EmitMembers(writer, model);
    }

    /// <summary>Emits how a class is an element by itself.</summary>
    public static void EmitElement(SourceWriter writer, ClassModel model, string localName, string namespaceUri)
    {
        writer.Separate();
        writer.WriteLine($"protected override string ElementName => {(model.NameProperty is { } name ? $"{name}.LocalName" : CSharpLiteral.String(localName))};");
        if (model.NameProperty is not null || namespaceUri.Length > 0)
        {
            writer.Separate();
            writer.WriteLine($"protected override string ElementNamespace => {(model.NameProperty is { } own ? $"{own}.NamespaceUri" : CSharpLiteral.String(namespaceUri))};");
        }

        writer.Separate();
        writer.WriteLine(
            $"""
            protected override {RuntimeNames.ValidationReport} ValidateAs({RuntimeNames.WriteOptions} options) =>
                {model.Schema}.Reader.Validate(this, {model.Schema}.{SchemaEmitter.ElementNumbers}.{model.ElementsName}, options);
            """);
    }
}
