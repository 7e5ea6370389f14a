namespace SchemaGen.Generator.Tests.Visible;

/// <summary>What another project would have generated, internal.</summary>
internal static class HiddenSchema;
