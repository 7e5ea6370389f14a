namespace SchemaGen.Generator.Tests.Visible;

/// <summary>What another project would have generated.</summary>
public static class SeenSchema;
