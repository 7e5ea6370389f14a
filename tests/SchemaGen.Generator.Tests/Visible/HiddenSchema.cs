namespace SchemaGen.Generator.Tests.Visible;

/// <summary>Stands for an internal class that another project generated.</summary>
internal static class HiddenSchema;
