using System.Globalization;
using SchemaGen.Compiler.Derivation;
using SchemaGen.Compiler.Model;

namespace SchemaGen.Compiler.Emit;

/// <summary>Emits the properties of a class.</summary>
internal static class PropertyEmitter
{
    // With more mutually exclusive members than this, each property would have too long a list of the others.
    private const int MostWritten = 16;

    /// <summary>Whether the property is <c>required</c>: the schema requires it, and it has no implicit value.</summary>
    public static bool IsRequiredProperty(MemberModel member) =>
        member is { IsRequired: true, IsList: false, IsFixed: false }
        && member.Kind != MemberKind.FlagElement
        && !IsEmptyByDefault(member);

    /// <summary>Whether the property may be null.</summary>
    public static bool IsNullable(MemberModel member) =>
        member is { IsRequired: false, IsList: false } && member.Kind != MemberKind.FlagElement;

    /// <summary>Returns the property's type, with the <c>required</c> modifier if it applies.</summary>
    public static string TypeOf(MemberModel member)
    {
        string type = member.IsList ? ListType(member) : member.Type + (IsNullable(member) ? "?" : "");
        return IsRequiredProperty(member) ? $"required {type}" : type;
    }

    public static void Emit(SourceWriter writer, MemberModel member, ClassModel model)
    {
        switch (member)
        {
            case { IsFixed: true }:
                return;
            case { Kind: MemberKind.Items or MemberKind.ItemView or MemberKind.Entries }:
                EmitItems(writer, member);
                return;
            case { Kind: MemberKind.OneOf }:
                EmitOneOf(writer, member, model);
                return;
        }

        writer.Separate();
        DocComment.Write(writer, member.Documentation, Otherwise(member));
        if (member.IsList)
        {
            string list = member switch
            {
                { Kind: MemberKind.AnyAttributes } => $"Xml_Attributes({Slot(member)})",
                { Bound: { } bound, Scalar: { } stored } => $"Xml_BoundList<{member.Type}, {stored.Type}>({Slot(member)}, static held => {FromStored(bound, stored, "held")}, static value => {ToStored(bound, stored, "value")})",
                _ => $"Xml_List<{member.Type}>({Slot(member)})",
            };
            writer.WriteLine($"public {TypeOf(member)} {member.Name} => {list};");
            return;
        }

        if (member.DefaultValue is { } standard)
        {
            writer.WriteLine($"/// <remarks>Where it is missing the schema means {DocComment.Quote(standard)}.</remarks>");
        }

        if (member.OneOfMembers.Count > 0)
        {
            string others = member.OneOfMembers.Count > MostWritten
                ? $"the others of which {member.Companion} tells which is set"
                : string.Join(", ", member.OneOfMembers.Select(static other => other.Name).Where(name => name != member.Name));
            writer.WriteLine($"/// <remarks>Setting it clears {others}.</remarks>");
        }

        using (writer.OpenBlock($"public {(member.HidesCase ? "new " : "")}{TypeOf(member)} {member.Name}"))
        {
            if (member.Kind == MemberKind.Name)
            {
                writer.WriteLine("get => Xml_Name;");
                writer.WriteLine("set => Xml_Name = value;");
            }
            else
            {
                writer.WriteLine($"get => {Held(member)};");
                writer.WriteLine($"set => {Setting(member, model)};");
            }
        }

        EmitParts(writer, member);
    }

    // Values are boxed; a missing value is null.
    private static string Held(MemberModel member)
    {
        string held = $"{(member.DefaultValue is null ? "Xml_Get" : "Xml_GetOrDefault")}({Slot(member)})";
        if (member is { Bound: { } bound, Scalar: { } scalar })
        {
            string stored = FromStored(bound, scalar, scalar.IsEnum ? $"({scalar.Type})(int)held" : "held");
            return $"{held} is {(scalar.IsEnum ? "{ }" : scalar.Type)} held ? {stored} : {(IsNullable(member) ? "null" : "default!")}";
        }

        return member switch
        {
            { Kind: MemberKind.FlagElement } => $"{held} is not null",
            { Scalar: null or { IsString: true } } => $"({member.Type}{(IsNullable(member) ? "?" : "")}){held}{(IsEmptyByDefault(member) ? " ?? \"\"" : "")}",
            { Scalar.IsEnum: true } => $"{held} is {{ }} word ? ({member.Type})(int)word : {(IsNullable(member) ? "null" : $"{member.Type}.{TypeNaming.Unrecognized}")}",
            _ => IsNullable(member) ? $"({member.Type}?){held}" : $"{held} is {member.Type} held ? held : default",
        };
    }

    private static string FromStored(BoundType bound, ScalarModel scalar, string stored) =>
        scalar.ItemType is null ? bound.FromStored(stored) : $"{stored}.ConvertAll(static item => {bound.FromStored("item")})";

    private static string ToStored(BoundType bound, ScalarModel scalar, string value) =>
        scalar.ItemType is null ? bound.ToStored(value) : $"{value}.ConvertAll(static item => {bound.ToStored("item")})";

    private static string Setting(MemberModel member, ClassModel model)
    {
        string value = member switch
        {
            { Kind: MemberKind.FlagElement } => "value ? \"\" : null",
            { Bound: { } bound } when IsNullable(member) => $"value is {{ }} given ? {ToStored(bound, member.Scalar!, "given")} : null",
            { Bound: { } bound } => ToStored(bound, member.Scalar!, "value"),
            _ => "value",
        };
        if (member.OneOfMembers.Count == 0)
        {
            return $"Xml_Set({Slot(member)}, {value})";
        }

        string others = member.OneOfMembers.Count > MostWritten
            ? SlotsOf(member.Companion)
            : string.Join(", ", member.OneOfMembers.Where(other => other.Name != member.Name).Select(other => SlotOf(other, model)));
        return $"Xml_SetOnly({Slot(member)}, {value}, {others})";
    }

    private static string SlotsOf(string companion) => $"_slotsOf{companion}";

    private static string SlotOf(OneOfMember member, ClassModel model) => Slot(model.Members.First(known => known.Name == member.Name));

    private static string Slot(MemberModel member) => member.Slot.ToString(CultureInfo.InvariantCulture);

    private static string ListType(MemberModel member) =>
        member.Kind == MemberKind.AnyAttributes ? RuntimeNames.AttributeDictionary : $"{RuntimeNames.ListInterface}<{member.Type}>";

    /// <summary>Emits the property as a member of an interface.</summary>
    public static void EmitDeclaration(SourceWriter writer, MemberModel member)
    {
        writer.Separate();
        DocComment.Write(writer, member.Documentation, Otherwise(member));
        writer.WriteLine(member.IsList
            ? $"{RuntimeNames.ListInterface}<{member.Type}> {member.Name} {{ get; }}"
            : $"{member.Type}{(IsNullable(member) ? "?" : "")} {member.Name} {{ get; set; }}");
    }

    private static void EmitParts(SourceWriter writer, MemberModel member)
    {
        foreach (ScalarModel part in member.Parts)
        {
            writer.Separate();
            string type = $"{(part.ItemType is null ? "" : "a list of ")}{Mention(part.ItemType ?? part.Type)}";
            writer.WriteLine($"/// <summary>Gives the value of {member.Name} as {type}, if it is one.</summary>");
            writer.WriteLine($"public bool {PartNames.Of(member, part)}(out {part.Type} value) => {part.Scalar}.TryParse({member.Name}, out value);");
        }
    }

    // A cref cannot name a constructed type.
    private static string Mention(string type) =>
        type.Contains('<') ? $"<c>{type[(type.LastIndexOf('.') + 1)..].Replace("<", "&lt;").Replace(">", "&gt;")}</c>" : $"<see cref=\"{type}\" />";

    private static void EmitItems(SourceWriter writer, MemberModel member)
    {
        writer.Separate();
        DocComment.Write(writer, member.Documentation, Otherwise(member));
        string view = $"{member.Companion}.View<{member.Type}>({(member.IsByName ? $"{CSharpLiteral.String(member.LocalName)}, {CSharpLiteral.String(member.NamespaceUri)}" : "")})";
        writer.WriteLine(member switch
        {
            { Kind: MemberKind.Items } => $"public {RuntimeNames.ItemList}<{member.Type}> {member.Name} => Xml_Items<{member.Type}>({Slot(member)});",
            { Kind: MemberKind.Entries } => $"public {RuntimeNames.ListInterface}<{member.Type}> {member.Name} => {member.Companion}.Entries<{member.Type}>();",
            { IsList: true } => $"public {RuntimeNames.ListInterface}<{member.Type}> {member.Name} => {view};",
            _ => $"public {member.Type}? {member.Name} {{ get => {view}.Only; set => {view}.Only = value; }}",
        });
    }

    private static void EmitOneOf(SourceWriter writer, MemberModel member, ClassModel model)
    {
        writer.Separate();
        if (member.OneOfMembers.Count > MostWritten)
        {
            EmitManyOneOf(writer, member, model);
            return;
        }

        writer.WriteLine($"/// <summary>Which of {string.Join(", ", member.OneOfMembers.Select(static alternative => alternative.Name))} is set; null if none is.</summary>");
        writer.WriteLine($"public {member.Type}? {member.Name} =>");
        using (writer.Indent())
        {
            for (int i = 0; i < member.OneOfMembers.Count; i++)
            {
                OneOfMember alternative = member.OneOfMembers[i];
                writer.WriteLine($"{(i == 0 ? "" : ": ")}{alternative.Name}{(alternative.IsFlag ? "" : " is not null")} ? {alternative.EnumMember}");
            }

            writer.WriteLine(": null;");
        }
    }

    // A conditional expression with thousands of conditions nests too deeply for the C# compiler.
    private static void EmitManyOneOf(SourceWriter writer, MemberModel member, ClassModel model)
    {
        Dictionary<string, string> slots = [];
        foreach (MemberModel known in model.Members.Where(static known => known.OneOfMembers.Count > 0 && known.Kind != MemberKind.OneOf))
        {
            slots[known.Name] = Slot(known);
        }

        writer.WriteLine($"private static readonly int[] {SlotsOf(member.Name)} = {{ {string.Join(", ", member.OneOfMembers.Select(other => slots[other.Name]))} }};");
        writer.Separate();
        writer.WriteLine("/// <summary>Which of several members is set; null if none is.</summary>");
        using (writer.OpenBlock($"public {member.Type}? {member.Name}"))
        using (writer.OpenBlock("get"))
        {
            foreach (OneOfMember alternative in member.OneOfMembers)
            {
                writer.WriteLine($"if ({alternative.Name}{(alternative.IsFlag ? "" : " is not null")}) {{ return {alternative.EnumMember}; }}");
            }

            writer.WriteLine("return null;");
        }
    }

    // Required text may be empty, and usually is while an object is built.
    private static bool IsEmptyByDefault(MemberModel member) => member is { Kind: MemberKind.Text, IsRequired: true, Scalar.IsString: true };

    private static string Otherwise(MemberModel member) => member.Kind switch
    {
        MemberKind.Attribute => $"The attribute {member.LocalName}.",
        MemberKind.AnyAttributes => "Attributes whose names the schema leaves open, in document order.",
        MemberKind.NamedElement => member.IsList ? "The elements that say their names themselves." : "The element that says its name itself.",
        MemberKind.Text => "The text of the element.",
        MemberKind.FlagElement => $"Whether there is an element {member.LocalName}.",
        MemberKind.AnyElements => "Elements whose names the schema leaves open.",
        MemberKind.Items when member.IsMixed => "The content: elements, and text between them, in document order.",
        MemberKind.Items => "The elements of several names, in document order.",
        MemberKind.Entries => "The items that belong together, as entries. It is the same list: each shows what is done to the other.",
        MemberKind.ItemView when member.LocalName.Length == 0 => "The items whose names the schema leaves open.",
        MemberKind.ItemView => member.IsList ? $"The items that are elements {member.LocalName}." : $"The item that is an element {member.LocalName}.",
        MemberKind.Group => "What kind it is, and what goes with that.",
        _ => member.IsList ? $"The elements {member.LocalName}." : $"The element {member.LocalName}.",
    };
}
