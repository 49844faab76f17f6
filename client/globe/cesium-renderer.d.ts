// The parts of Cesium's renderer that gpu.ts uses: exported by the package, left out of its types; held to 1.145.
declare module "cesium" {
  interface Scene {
    pixelRatio: number;
    readonly context: RendererContext;
    readonly frameState: unknown;
    initializeFrame(): void;
  }

  interface RendererContext {
    readonly drawingBufferWidth: number;
    readonly drawingBufferHeight: number;
    readonly _gl: WebGL2RenderingContext;
  }

  interface FrameState {
    readonly context: RendererContext;
    readonly frameNumber: number;
    readonly commandList: DrawCommand[];
    readonly passes: { readonly render: boolean };
  }

  type UniformValue = number | Cartesian2 | Cartesian3 | Cartesian4 | Matrix4 | Texture;

  class Buffer {
    static createVertexBuffer(options: {
      context: RendererContext;
      typedArray?: ArrayBufferView;
      sizeInBytes?: number;
      usage: number;
    }): Buffer;
    readonly sizeInBytes: number;
    copyFromArrayView(view: ArrayBufferView, offsetInBytes?: number): void;
    destroy(): void;
  }

  const BufferUsage: { readonly STATIC_DRAW: number; readonly DYNAMIC_DRAW: number };

  class VertexArray {
    constructor(options: {
      context: RendererContext;
      attributes: readonly {
        index: number;
        vertexBuffer: Buffer;
        componentsPerAttribute: number;
        componentDatatype: number;
        normalize?: boolean;
        instanceDivisor?: number;
      }[];
    });
    destroy(): void;
  }

  class ShaderProgram {
    static fromCache(options: {
      context: RendererContext;
      vertexShaderSource: string;
      fragmentShaderSource: string;
      attributeLocations: Readonly<Record<string, number>>;
    }): ShaderProgram;
    destroy(): void;
  }

  const RenderState: { fromCache(options: object): object };

  class Texture {
    constructor(options: {
      context: RendererContext;
      source:
        | OffscreenCanvas
        | HTMLCanvasElement
        | { readonly width: number; readonly height: number; readonly arrayBufferView: ArrayBufferView };
      pixelFormat?: number;
      flipY?: boolean;
      sampler?: Sampler;
    });
    generateMipmap(): void;
    destroy(): void;
  }

  class Sampler {
    constructor(options: {
      wrapS?: number;
      wrapT?: number;
      minificationFilter?: number;
      magnificationFilter?: number;
      maximumAnisotropy?: number;
    });
  }

  const TextureWrap: { readonly CLAMP_TO_EDGE: number; readonly REPEAT: number };

  const Pass: { readonly OVERLAY: number };

  class DrawCommand {
    constructor(options: {
      owner: object;
      vertexArray: VertexArray;
      shaderProgram: ShaderProgram;
      renderState: object;
      uniformMap: Readonly<Record<string, () => UniformValue>>;
      primitiveType: number;
      pass: number;
      count: number;
      instanceCount: number;
    });
    count: number;
    instanceCount: number;
  }
}

// Makes this file a module, so that the declaration adds to the package instead of replacing it.
export {};
