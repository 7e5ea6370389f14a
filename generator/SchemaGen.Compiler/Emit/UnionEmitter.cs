using SchemaGen.Compiler.Model;

namespace SchemaGen.Compiler.Emit;

/// <summary>Emits the members of a union that are not data: the selection of the case and exhaustive matching.</summary>
internal static class UnionEmitter
{
    /// <summary>Emits the property that returns the discriminator of the case.</summary>
    public static void EmitCaseKey(SourceWriter writer, ClassModel model)
    {
        if (model.CaseKey is not { } key)
        {
            return;
        }

        writer.Separate();
        writer.WriteLine($"/// <summary>The attribute {key.AttributeName}, which tells what kind it is.</summary>");
        writer.WriteLine($"public {key.Type} {key.Name} => this switch");
        writer.WriteLine("{");
        using (writer.Indent())
        {
            foreach ((string type, string? value) in key.Arms)
            {
                writer.WriteLine(value is null ? $"{type} value => value.{key.Name}," : $"{type} => {value},");
            }

            writer.WriteLine("_ => throw new global::System.Diagnostics.UnreachableException(),");
        }

        writer.WriteLine("};");
    }

    /// <summary>Emits <c>Match</c> and <c>Switch</c>.</summary>
    public static void EmitMatch(SourceWriter writer, ClassModel model)
    {
        writer.Separate();
        writer.WriteLine("/// <summary>Gives what the function for the case at hand gives. A new case in the schema is an error at every call.</summary>");
        writer.WriteLine("public TResult Match<TResult>(");
        EmitParameters(writer, model, static type => $"{RuntimeNames.Func}<{type}, TResult>", ") => this switch");
        writer.WriteLine("{");
        using (writer.Indent())
        {
            foreach (CaseModel unionCase in model.AllCases)
            {
                writer.WriteLine($"{unionCase.Type} value => {unionCase.Parameter}(value),");
            }

            writer.WriteLine("_ => throw new global::System.Diagnostics.UnreachableException(),");
        }

        writer.WriteLine("};");
        writer.Separate();
        writer.WriteLine("/// <summary>Calls the action for the case at hand. A new case in the schema is an error at every call.</summary>");
        writer.WriteLine("public void Switch(");
        EmitParameters(writer, model, static type => $"{RuntimeNames.Action}<{type}>", ")");
        using (writer.OpenBlock())
        {
            using (writer.OpenBlock("switch (this)"))
            {
                foreach (CaseModel unionCase in model.AllCases)
                {
                    writer.WriteLine($"case {unionCase.Type} value:");
                    writer.WriteLine($"    {unionCase.Parameter}(value);");
                    writer.WriteLine("    break;");
                }
            }
        }
    }

    /// <summary>Emits the method that selects the case by an attribute.</summary>
    public static void EmitCreate(SourceWriter writer, ClassModel model)
    {
        if (model.DiscriminatorName.Length == 0)
        {
            return;
        }

        string name = CSharpLiteral.String(model.DiscriminatorName);
        string attribute = model.DiscriminatorNamespace.Length == 0 ? $"tag[{name}]" : $"tag[{name}, {CSharpLiteral.String(model.DiscriminatorNamespace)}]";
        writer.Separate();
        writer.WriteLine($"internal static {(model.BaseHasCreate ? "new " : "")}{model.Name} Xml_Create({RuntimeNames.StartTag} tag) => {attribute} switch");
        writer.WriteLine("{");
        using (writer.Indent())
        {
            foreach (CaseModel unionCase in model.Cases)
            {
                string words = string.Join(" or ", unionCase.Words.Select(CSharpLiteral.String));
                writer.WriteLine($"{(unionCase.IsDefault ? "null or " : "")}{words} => {unionCase.Creation},");
            }

            string @namespace = model.DiscriminatorNamespace.Length == 0 ? "" : $", {CSharpLiteral.String(model.DiscriminatorNamespace)}";
            writer.WriteLine($"_ when tag.IsLenient => {model.Unrecognized!.Creation},");
            writer.WriteLine($"_ => throw tag.NoCase({name}{@namespace}),");
        }

        writer.WriteLine("};");
    }

    private static void EmitParameters(SourceWriter writer, ClassModel model, Func<string, string> type, string end)
    {
        using (writer.Indent())
        {
            CaseModel last = model.AllCases.Last();
            foreach (CaseModel unionCase in model.AllCases)
            {
                writer.WriteLine($"{type(unionCase.Type)} {unionCase.Parameter}{(unionCase == last ? end : ",")}");
            }
        }
    }
}
