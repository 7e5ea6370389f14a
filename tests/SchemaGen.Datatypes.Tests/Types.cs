namespace SchemaGen.Datatypes.Tests;

/// <summary>Creates datatypes for tests.</summary>
internal static class Types
{
    public static Datatype Xsd(string name, params (string Name, string Value)[] parameters)
    {
        bool isMade = TryXsd(name, parameters, out Datatype? datatype, out DatatypeError? error);
        isMade.ShouldBeTrue($"{name}: {error?.Message}");
        return datatype!;
    }

    public static DatatypeError XsdError(string name, params (string Name, string Value)[] parameters)
    {
        TryXsd(name, parameters, out _, out DatatypeError? error).ShouldBeFalse();
        return error!;
    }

    public static bool TryXsd(string name, (string Name, string Value)[] parameters, out Datatype? datatype, out DatatypeError? error) =>
        DatatypeLibrary.Find(DatatypeLibrary.XsdUri)!.TryCreate(
            name,
            [.. parameters.Select(static p => new DatatypeParameter(p.Name, p.Value))],
            out datatype,
            out error);

    public static bool IsValid(this Datatype datatype, string text, IDatatypeContext? context = null) =>
        datatype.IsValid(text.AsSpan(), context);
}
