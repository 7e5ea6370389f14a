using SchemaGen.Compiler.Model;
using SchemaGen.Compiler.Naming;

namespace SchemaGen.Compiler.Emit;

/// <summary>Emits the methods through which the runtime hands a class what it reads.</summary>
internal static class ReadingEmitter
{
    public static void Emit(SourceWriter writer, ClassModel model)
    {
        EmitAttributes(writer, model);
        EmitChildren(
            writer,
            model,
            "Element",
            $"{RuntimeNames.ElementNode} child",
            "child",
            static member => member.HasElements
                || member.Kind is MemberKind.ObjectElement or MemberKind.NamedElement or MemberKind.RawElement or MemberKind.AnyElements or MemberKind.Items);
        EmitChildren(
            writer,
            model,
            "Value",
            "string text",
            "text",
            static member => member.HasValues || member.Kind is MemberKind.ValueElement or MemberKind.FixedElement or MemberKind.FlagElement);
        EmitText(writer, model);
        EmitItems(writer, model);
        EmitMixedText(writer, model);
        EmitName(writer, model);
        EmitEnd(writer, model);
    }

    private static void EmitAttributes(SourceWriter writer, ClassModel model)
    {
        List<MemberModel> attributes = [.. model.Members.Where(static member => member.Kind is MemberKind.Attribute or MemberKind.FixedAttribute)];
        MemberModel? any = model.Members.FirstOrDefault(static member => member.Kind == MemberKind.AnyAttributes);
        string others = string.Join(" || ",
        [
            .. model.Members.Where(static member => member.HasAttributes).Select(static group => $"ReadGroupAttribute({group.Name}, localName, namespaceUri, text)"),
            .. model.InheritedMembers.Any(static member => member.IsAttribute || member.HasAttributes)
                ? ["base.ReadAttribute(localName, namespaceUri, text)"]
                : Array.Empty<string>(),
        ]);
        if (attributes.Count == 0 && any is null && !model.Members.Any(static member => member.HasAttributes))
        {
            return;
        }

        writer.Separate();
        if (attributes.Count == 0 && any is null)
        {
            writer.WriteLine("protected override bool ReadAttribute(string localName, string namespaceUri, string text) =>");
            writer.WriteLine($"    {others};");
            return;
        }

        using (writer.OpenBlock("protected override bool ReadAttribute(string localName, string namespaceUri, string text)"))
        {
            using (writer.OpenBlock("switch (localName)"))
            {
                foreach (MemberModel attribute in attributes)
                {
                    writer.WriteLine($"case {CSharpLiteral.String(attribute.LocalName)}{When(attribute)}:");
                    using (writer.Indent())
                    {
                        writer.WriteLine(attribute.Kind == MemberKind.FixedAttribute
                            ? $"{Fixed(attribute)};"
                            : $"{attribute.Name} = {Value(attribute)};");
                        writer.WriteLine("return true;");
                    }
                }

                writer.WriteLine("default:");
                using (writer.Indent())
                {
                    if (any is null)
                    {
                        writer.WriteLine($"return {(others.Length > 0 ? others : "false")};");
                    }
                    else
                    {
                        if (others.Length > 0)
                        {
                            writer.WriteLine($"if ({others})");
                            writer.WriteLine("{\n    return true;\n}\n");
                        }

                        writer.WriteLine($"{any.Name}.Add(new {RuntimeNames.RawAttribute}(localName, namespaceUri, text));");
                        writer.WriteLine("return true;");
                    }
                }
            }
        }
    }

    private static void EmitChildren(
        SourceWriter writer, ClassModel model, string what, string parameter, string argument, Func<MemberModel, bool> isMeant)
    {
        List<MemberModel> members = [.. model.Members.Where(isMeant)];
        if (members.Count == 0)
        {
            return;
        }

        List<MemberModel> named = [.. members.Where(static member => member.Kind is not (MemberKind.Group or MemberKind.NamedElement or MemberKind.AnyElements))];
        List<MemberModel> byClass = [.. members.Where(static member => member.Kind == MemberKind.NamedElement)];
        MemberModel? any = members.Find(static member => member.Kind == MemberKind.AnyElements || member.ItemNames.Any(static name => name.IsAny));
        if (model.IsElement && members is [{ Kind: MemberKind.Items }] && !model.InheritedMembers.Any(isMeant))
        {
            // Nothing else can be a child; of a group it can, but is the element's.
            any = members[0];
        }

        // Items of any name beside a wildcard: their class tells them from what the wildcard takes.
        byClass.AddRange(named.FindAll(member => member != any && member.ItemNames.Any(static name => name.IsAny)));
        named.RemoveAll(member => member == any || (member.ItemNames.Count > 0 && member.ItemNames.All(static name => name.IsAny)));
        List<string> others =
        [
            .. members.Where(static member => member.Kind == MemberKind.Group)
                .Select(group => $"ReadGroup{what}({Number(group)}, {group.Name}, localName, namespaceUri, {argument})"),
            .. model.InheritedMembers.Any(isMeant) ? [$"base.Read{what}(localName, namespaceUri, {argument})"] : Array.Empty<string>(),
        ];
        string signature = $"protected override {RuntimeNames.Member} Read{what}(string localName, string namespaceUri, {parameter})";
        writer.Separate();
        if (named.Count + byClass.Count == 0 && any is null && others is [var only])
        {
            writer.WriteLine($"{signature} =>");
            writer.WriteLine($"    {only};");
            return;
        }

        using (writer.OpenBlock(signature))
        {
            if (named.Count == 0)
            {
                EmitDefault(writer, byClass, others, any);
                return;
            }

            using (writer.OpenBlock("switch (localName)"))
            {
                foreach (MemberModel member in named)
                {
                    EmitLabels(writer, member);
                    using (writer.Indent())
                    {
                        writer.WriteLine($"{Assignment(member)};");
                        writer.WriteLine($"return {RuntimeNames.Member}.Of({Number(member)});");
                    }
                }

                writer.WriteLine("default:");
                using (writer.Indent())
                {
                    EmitDefault(writer, byClass, others, any);
                }
            }
        }
    }

    private static void EmitLabels(SourceWriter writer, MemberModel member)
    {
        foreach (ItemName name in member.Kind == MemberKind.Items ? member.ItemNames.Where(static name => !name.IsAny) : [new ItemName(member.LocalName, member.NamespaceUri, member.IsAmbiguous)])
        {
            string type = name.IsAmbiguous && member.Kind is MemberKind.ObjectElement or MemberKind.RawElement or MemberKind.Items && member.Type != RuntimeNames.Item ? $" && child is {member.Type}" : "";
            // What a wildcard takes looks the same. The first one is the member; a wildcard in front makes it a list.
            string first = name.IsAmbiguous && member is { IsList: false, Type: RuntimeNames.RawElement or RuntimeNames.ElementNode } ? $" && {member.Name} is null" : "";
            string when = name.IsAmbiguous ? $" when namespaceUri == {CSharpLiteral.String(name.NamespaceUri)}{type}{first}" : "";
            writer.WriteLine($"case {CSharpLiteral.String(name.LocalName)}{when}:");
        }
    }

    private static void EmitDefault(SourceWriter writer, List<MemberModel> byClass, List<string> others, MemberModel? any)
    {
        foreach (MemberModel member in byClass)
        {
            EmitByClass(writer, member);
        }

        if (any is null && others.Count < 2)
        {
            writer.WriteLine($"return {(others.Count == 0 ? $"{RuntimeNames.Member}.None" : others[0])};");
            return;
        }

        for (int i = 0; i < others.Count; i++)
        {
            writer.WriteLine(i == 0 ? $"{RuntimeNames.Member} member = {others[i]};" : $"member = member.Exists ? member : {others[i]};");
        }

        if (any is null)
        {
            writer.WriteLine("return member;");
            return;
        }

        if (others.Count > 0)
        {
            writer.WriteLine("if (member.Exists)\n{\n    return member;\n}\n");
        }

        if (any.Kind == MemberKind.AnyElements)
        {
            EmitByClass(writer, any);
            writer.WriteLine($"return {RuntimeNames.Member}.None;");
            return;
        }

        writer.WriteLine($"{any.Name}.Add({(any.Type == RuntimeNames.Item ? "child" : $"({any.Type})child")});");
        writer.WriteLine($"return {RuntimeNames.Member}.Of({Number(any)});");
    }

    // What has no name of its own in the schema goes by its class.
    private static void EmitByClass(SourceWriter writer, MemberModel member)
    {
        string local = CSharpNames.Escape("own" + member.Name);
        using (writer.OpenBlock($"if (child is {member.Type} {local})"))
        {
            writer.WriteLine(member.IsList || member.Kind == MemberKind.Items ? $"{member.Name}.Add({local});" : $"{member.Name} = {local};");
            writer.WriteLine($"return {RuntimeNames.Member}.Of({Number(member)});");
        }

        writer.Separate();
    }

    private static void EmitText(SourceWriter writer, ClassModel model)
    {
        if (model.Members.FirstOrDefault(static member => member.Kind is MemberKind.Text or MemberKind.FixedText) is not { } member)
        {
            return;
        }

        if (member.Kind == MemberKind.FixedText)
        {
            writer.Separate();
            using (writer.OpenBlock("protected override bool ReadText(string text)"))
            {
                writer.WriteLine($"{Fixed(member)};");
                writer.WriteLine("return true;");
            }

            return;
        }

        // Where text may be missing, white space is none: it stands around children, or for nothing.
        string value = member.IsRequired || member.Scalar!.IsString ? Value(member) : $"string.IsNullOrWhiteSpace(text) ? null : {Value(member)}";
        writer.Separate();
        using (writer.OpenBlock("protected override bool ReadText(string text)"))
        {
            writer.WriteLine($"{member.Name} = {value};");
            writer.WriteLine("return true;");
        }
    }

    private static void EmitItems(SourceWriter writer, ClassModel model)
    {
        if (model.Members.FirstOrDefault(static member => member.Kind == MemberKind.Items) is { } items)
        {
            writer.Separate();
            writer.WriteLine($"protected override {RuntimeNames.ReadOnlyList}<{RuntimeNames.Item}>? ListedItems => {items.Field};");
            writer.Separate();
            writer.WriteLine($"protected override {RuntimeNames.Member} ItemsMember => {RuntimeNames.Member}.Of({Number(items)});");
        }
    }

    private static void EmitMixedText(SourceWriter writer, ClassModel model)
    {
        if (model.Members.FirstOrDefault(static member => member.IsMixed) is { } items)
        {
            writer.Separate();
            writer.WriteLine("protected override bool IsMixed => true;");
            writer.Separate();
            using (writer.OpenBlock($"protected override {RuntimeNames.Member} ReadMixedText(string text)"))
            {
                writer.WriteLine($"{items.Name}.Add(new {RuntimeNames.Text}(text));");
                writer.WriteLine($"return {RuntimeNames.Member}.Of({Number(items)});");
            }
        }
    }

    private static void EmitName(SourceWriter writer, ClassModel model)
    {
        if (model.Members.FirstOrDefault(static member => member.Kind == MemberKind.Name) is { } name)
        {
            writer.Separate();
            writer.WriteLine($"protected override void ReadName(string localName, string namespaceUri) => {name.Name} = new {RuntimeNames.NodeName}(localName, namespaceUri);");
        }
    }

    private static void EmitEnd(SourceWriter writer, ClassModel model)
    {
        List<MemberModel> groups = [.. model.Members.Where(static member => member.IsDroppedIfUnread)];
        if (groups.Count == 0)
        {
            return;
        }

        writer.Separate();
        using (writer.OpenBlock("protected override void EndRead()"))
        {
            if (model.InheritedMembers.Any(static member => member.IsDroppedIfUnread))
            {
                writer.WriteLine("base.EndRead();");
            }

            foreach (MemberModel group in groups)
            {
                writer.WriteLine($"{group.Name} = KeepIfRead({group.Name});");
            }
        }
    }

    private static string Assignment(MemberModel member) => member switch
    {
        { Kind: MemberKind.Items, Type: RuntimeNames.Item } => $"{member.Name}.Add(child)",
        { Kind: MemberKind.FlagElement } => $"{member.Name} = true",
        { Kind: MemberKind.FixedElement } => Fixed(member),
        { Kind: MemberKind.ValueElement, IsList: true } => $"{member.Name}.Add({Value(member)})",
        { Kind: MemberKind.ValueElement } => $"{member.Name} = {Value(member)}",
        { Type: RuntimeNames.ElementNode, IsList: true } => $"{member.Name}.Add(child)",
        { Type: RuntimeNames.ElementNode } => $"{member.Name} = child",
        { IsList: true } => $"{member.Name}.Add(({member.Type})child)",
        _ => $"{member.Name} = ({member.Type})child",
    };

    private static string Value(MemberModel member)
    {
        ScalarModel scalar = member.Scalar!;
        string index = member.IsList ? $", {member.Name}.Count" : "";
        return scalar.IsString ? "text"
            : scalar.Words is null ? $"ReadScalar({Number(member)}, text, {scalar.Scalar}{index})"
            : $"({scalar.Type})ReadEnum({Number(member)}, text, {scalar.Words}{index})";
    }

    private static string Fixed(MemberModel member) => $"ReadFixed({Number(member)}, text, {CSharpLiteral.String(member.FixedWord)})";

    private static string When(MemberModel member) => member.IsAmbiguous ? $" when namespaceUri == {CSharpLiteral.String(member.NamespaceUri)}" : "";

    private static string Number(MemberModel member) => member.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
